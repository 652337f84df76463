package dk.itu.minitwit.lab.bench;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;

/**
 * The messages in the order of id and time: one every 30 seconds, the last one at the end of 2025, about every fiftieth
 * in the same second as its predecessor. The same size gives the same messages.
 */
final class GeneratedMessages implements Iterator<GeneratedMessages.GeneratedMessage> {

    // The algorithm of Random is specified: every Java version gives the same numbers.
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

    /** A row of {@code messages}, published at a whole second. */
    record GeneratedMessage(long id, long authorId, String text, Instant publishedAt, boolean flagged) {}

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

    /** A random second of the message's 30 seconds, or the second of its predecessor. */
    private Instant time() {
        long start = END - (size.messages() - last + 1) * SECONDS_APART;
        if (last == 1 || random.nextInt(SAME_SECOND) != 0) {
            lastSecond = start + random.nextInt(SECONDS_APART);
        }
        return Instant.ofEpochSecond(lastSecond);
    }
}
