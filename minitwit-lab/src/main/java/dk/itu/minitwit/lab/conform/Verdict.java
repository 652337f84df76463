package dk.itu.minitwit.lab.conform;

/**
 * The result of a case.
 *
 * @param detail how the answer differs, or why the case is undecided; else empty
 */
record Verdict(Case judged, Kind kind, String detail) {

    /** Undecided cases do not count for the score. */
    enum Kind {
        PASSED("passed"),
        FAILED("FAILED"),
        UNDECIDED("undecided");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
