package dk.itu.minitwit.lab.bench;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * The messages in the order of their ids, which is that of their times: every 30 seconds one, the last of them at the
 * end of 2025, and about every fiftieth in the same second as the one before. The same size gives the same messages.
 */
final class GeneratedMessages implements Iterator<GeneratedMessage> {

    // Random's numbers are specified: every Java gives the same, now and later.
    private static final long SEED = 1;
    private static final long END = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int SECONDS_APART = 30;
    private static final int SAME_SECOND = 50;
    private static final int FLAGGED = 1_000;

    private final FillSize size;
    private final Random random = new Random(SEED);
    private final Zipf authors;
    private final MessageText texts = new MessageText(random);
    private long last;
    private long lastSecond;

    GeneratedMessages(FillSize size) {
        this.size = size;
        authors = new Zipf(size.users());
    }

    @Override
    public boolean hasNext() {
        return last < size.messages();
    }

    @Override
    public GeneratedMessage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        last++;
        return new GeneratedMessage(last, author(), texts.next(), time(), last > 1 && random.nextInt(FLAGGED) == 0);
    }

    private long author() {
        return last == 1 ? WellKnownUser.INACTIVE.id(size.users()) : authors.draw(random);
    }

    /** Each has its own 30 seconds and is somewhere in them, unless it shares the second of the one before. */
    private Instant time() {
        long start = END - (size.messages() - last + 1) * SECONDS_APART;
        if (last == 1 || random.nextInt(SAME_SECOND) != 0) {
            lastSecond = start + random.nextInt(SECONDS_APART);
        }
        return Instant.ofEpochSecond(lastSecond);
    }
}
