/**
 * One operation of a run, a line of its file.
 *
 * @param kind {@code w} a write, {@code r} a read of the first writer's register, {@code u} a signed-in user's page
 * @param number of the text; for a read the one that was read
 * @param start milliseconds, and so is the end
 * @param good whether it was acknowledged. Otherwise nothing is known of it.
 * @param timeline of the database's server: each promotion begins another
 * @param note the server, or what failed
 */
record Operation(char kind, int writer, int number, long start, long end, boolean good, String timeline, String note) {

    String line() {
        return String.join("\t", "" + kind, "" + writer, "" + number, "" + start, "" + end, "" + good, timeline, note);
    }

    static Operation of(String line) {
        String[] f = line.split("\t", -1);
        return new Operation(f[0].charAt(0), Integer.parseInt(f[1]), Integer.parseInt(f[2]), Long.parseLong(f[3]),
                Long.parseLong(f[4]), Boolean.parseBoolean(f[5]), f[6], f[7]);
    }
}
