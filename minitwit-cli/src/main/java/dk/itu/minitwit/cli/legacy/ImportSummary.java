package dk.itu.minitwit.cli.legacy;

import java.util.Locale;

/** Number of rows read and added; the flagged messages are counted among the messages read. */
record ImportSummary(Count users, Count messages, long flagged, Count follows) {

    /** Rows of one kind. */
    record Count(long read, long added) {

        long alreadyThere() {
            return read - added;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d read, %,d new, %,d already there", read, added, alreadyThere());
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Users: %s%nMessages: %s, %,d of them flagged%nFollows: %s",
                users,
                messages,
                flagged,
                follows);
    }
}
