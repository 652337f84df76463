package dk.itu.minitwit.lab.bench;

import java.util.Locale;

/** Number of written rows; the flagged messages are counted among the messages. */
record FillSummary(long users, long messages, long flagged, long follows) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Users: %,d%nMessages: %,d, %,d of them flagged%nFollows: %,d",
                users,
                messages,
                flagged,
                follows);
    }
}
