package dk.itu.minitwit.export;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the JSON of an account in an exported ZIP, without unpacking more than a limit. */
final class AccountArchive {

    static final String JSON = "account.json";

    private static final int SKIPPED = 8_192;

    private AccountArchive() {}

    /**
     * The JSON; its end is checked against the checksum of the ZIP.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if the file is none that MiniTwit has written
     * @throws IOException if the file is damaged
     */
    static AccountInput json(InputStream file) throws IOException {
        ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8);
        AccountInput unpacked = new AccountInput(zip);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(JSON)) {
                    return unpacked;
                }
                // Within the limit, too: the next entry is found by unpacking this one.
                while (unpacked.skip(SKIPPED) > 0) {
                    unpacked.step();
                }
            }
        } catch (IllegalArgumentException noText) {
            throw foreign();
        }
        throw foreign();
    }

    static BusinessException foreign() {
        return refusal("This is no file of a MiniTwit: choose the ZIP that you downloaded in the settings there");
    }

    static BusinessException damaged() {
        return refusal("The file is damaged or not complete: download it again");
    }

    static BusinessException refusal(String message) {
        return BusinessException.inField("file", ErrorKind.INVALID, message);
    }
}
