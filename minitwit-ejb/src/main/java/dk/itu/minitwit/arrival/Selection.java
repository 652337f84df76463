package dk.itu.minitwit.arrival;

/**
 * Which messages a program reads.
 *
 * @param author the name of the only author, or null
 * @param reader the user whose own and followed users' messages are read, or 0
 */
public record Selection(String author, long reader) {

    public static Selection everybody() {
        return new Selection(null, 0);
    }

    public static Selection by(String author) {
        return new Selection(author, 0);
    }

    public static Selection home(long reader) {
        return new Selection(null, reader);
    }
}
