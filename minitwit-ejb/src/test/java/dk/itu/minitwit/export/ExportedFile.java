package dk.itu.minitwit.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs as a user may choose them. */
final class ExportedFile {

    private ExportedFile() {}

    static byte[] of(AccountExport account) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        AccountWriter.write(account, json);
        return zip(AccountArchive.JSON, json.toByteArray());
    }

    /** An account with this content after the name. */
    static byte[] with(String rest) {
        return json("{\"format\":\"minitwit-account\",\"version\":2,\"username\":\"former\"," + rest + "}");
    }

    static byte[] json(String json) {
        return zip(AccountArchive.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Not compressed, and with a letter that is another one than when the checksum was made. */
    static byte[] altered(String json, char from, char to) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(AccountArchive.JSON);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new String(out.toByteArray(), StandardCharsets.ISO_8859_1)
                .replace(from, to)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }
}
