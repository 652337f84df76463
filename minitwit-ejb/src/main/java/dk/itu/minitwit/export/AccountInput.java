package dk.itu.minitwit.export;

import dk.itu.minitwit.shared.BusinessException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of a ZIP up to a limit: a few bytes can unpack to any number. Throws a {@link BusinessException} then. */
final class AccountInput extends FilterInputStream {

    private static final int MIB = 1024 * 1024;

    /** In MiB, of all. */
    private static final int MOST = 32;

    /** Of a step, such as a message: what the parser has in memory at once. */
    private static final int MOST_OF_STEP = MIB;

    private long left = (long) MOST * MIB;
    private long leftOfStep = MOST_OF_STEP;

    AccountInput(InputStream unpacked) {
        super(unpacked);
    }

    /** The parser begins with another part, and has done with the one before. */
    void step() {
        leftOfStep = MOST_OF_STEP;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        return Math.max(read(new byte[(int) length]), 0);
    }

    private void count(int read) {
        left -= read;
        leftOfStep -= read;
        if (left < 0) {
            throw AccountArchive.refusal("The file unpacks to more than " + MOST + " MiB, which no import takes");
        }
        if (leftOfStep < 0) {
            throw AccountArchive.foreign();
        }
    }
}
