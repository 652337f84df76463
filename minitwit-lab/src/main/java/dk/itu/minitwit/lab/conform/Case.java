package dk.itu.minitwit.lab.conform;

/**
 * One demand of the contract.
 *
 * @param name unique, for the table and for programs
 * @param demand the contract's words
 * @param check fails with a {@link Deviation}
 */
record Case(String name, String demand, Check check) {

    /** Sends requests and compares the answers. */
    @FunctionalInterface
    interface Check {

        /**
         * @throws Deviation if an answer differs from the contract
         * @throws Undecided if this MiniTwit's data decides nothing
         */
        void run(Visit visit);
    }

    /** Runs the check. */
    Verdict judge(Visit visit) {
        try {
            check.run(visit);
            return new Verdict(this, Verdict.Kind.PASSED, "");
        } catch (Deviation deviation) {
            return new Verdict(this, Verdict.Kind.FAILED, deviation.getMessage());
        } catch (Undecided undecided) {
            return new Verdict(this, Verdict.Kind.UNDECIDED, undecided.getMessage());
        }
    }
}
