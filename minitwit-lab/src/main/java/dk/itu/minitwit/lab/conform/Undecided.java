package dk.itu.minitwit.lab.conform;

/** A case that the data of this MiniTwit does not decide. The message says what is missing. */
final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecided(String message) {
        super(message);
    }
}
