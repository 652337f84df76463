package dk.itu.minitwit.arrival;

/**
 * Which messages a program reads.
 *
 * @param reader the user for whom the program reads, who does not see muted and blocked users
 * @param author the name of the only author, or null
 * @param isHome whether only the reader's own and followed users' messages are read
 */
public record Selection(long reader, String author, boolean isHome) {

    public static Selection everybody(long reader) {
        return new Selection(reader, null, false);
    }

    /** One author's, whom the reader names, so also a muted one's. */
    public static Selection by(String author) {
        return new Selection(0, author, false);
    }

    public static Selection home(long reader) {
        return new Selection(reader, null, true);
    }
}
