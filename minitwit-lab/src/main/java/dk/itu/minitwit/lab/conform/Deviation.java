package dk.itu.minitwit.lab.conform;

/** An answer differs from the contract. The message says how. */
final class Deviation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Deviation(String message) {
        super(message);
    }

    Deviation(String message, Throwable cause) {
        super(message, cause);
    }

    /** @throws Deviation with the message unless the condition holds */
    static void unless(boolean condition, String message, Object... values) {
        if (!condition) {
            throw new Deviation(message.formatted(values));
        }
    }
}
