package dk.itu.minitwit.lab.bench;

import java.util.Locale;

/**
 * Draws the results as SVG: per workload a bar for the rate, and its p50 to p99 and p99.9 latency on a logarithmic
 * scale with the simulator's deadline. No text needs escaping: each is a constant or part of a URL.
 */
record BenchPicture(BenchReport report) {

    private static final int WIDTH = 860;
    private static final int TOP = 56;
    private static final int LINE = 26;
    private static final int BARS = 130;
    private static final int LONGEST_BAR = 250;
    private static final int SCALE = 470;
    private static final int SCALE_WIDTH = 350;
    private static final double SHORTEST_MILLIS = 0.1;
    private static final double LONGEST_MILLIS = 10_000;
    private static final double[] MARKS = {0.1, 1, 10, 100, 1_000, 10_000};
    private static final double DEADLINE_MILLIS = 300;

    @Override
    public String toString() {
        int bottom = TOP + LINE * report.results().size();
        StringBuilder svg = new StringBuilder();
        add(svg, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#333">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="10" y="18" font-weight="bold">%s</text>
                <text x="%d" y="42">requests/s</text>
                """, WIDTH, bottom + 30, report.settings(), BARS);
        for (double mark : MARKS) {
            double x = x(mark);
            add(svg, "<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>%n", x, TOP - 6, bottom);
            add(svg, "<text x=\"%.1f\" y=\"42\" text-anchor=\"middle\">%s ms</text>%n", x, number(mark));
        }
        double deadline = x(DEADLINE_MILLIS);
        add(svg, "<path d=\"M%.1f %dV%d\" stroke=\"#c33\" stroke-dasharray=\"4 3\"/>%n", deadline, TOP - 6, bottom);
        for (int i = 0; i < report.results().size(); i++) {
            workload(svg, report.results().get(i), TOP + LINE * i + LINE / 2);
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"#666\">bars: p50 to p99; dot: p99.9; dashed: the simulator's 300 ms</text>%n</svg>%n",
                SCALE,
                bottom + 18);
        return svg.toString();
    }

    private void workload(StringBuilder svg, WorkloadResult result, int y) {
        double fastest = report.results().stream()
                .mapToDouble(WorkloadResult::requestsPerSecond)
                .max()
                .orElse(1);
        double bar = LONGEST_BAR * result.requestsPerSecond() / Math.max(1, fastest);
        double p50 = x(result.latencyMillis(50));
        double p99 = x(result.latencyMillis(99));
        add(svg, "<text x=\"10\" y=\"%d\">%s</text>%n", y + 4, result.workload().label());
        add(svg, "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#4a7ebb\"/>%n", BARS, y - 7, bar);
        add(svg, "<text x=\"%.1f\" y=\"%d\">%.0f</text>%n", BARS + bar + 5, y + 4, result.requestsPerSecond());
        add(
                svg,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"8\" fill=\"#e08a2e\"/>%n",
                p50,
                y - 4,
                Math.max(1, p99 - p50));
        add(svg, "<circle cx=\"%.1f\" cy=\"%d\" r=\"3.5\" fill=\"#a33\"/>%n", x(result.latencyMillis(99.9)), y);
    }

    private static double x(double millis) {
        double within = Math.min(LONGEST_MILLIS, Math.max(SHORTEST_MILLIS, millis));
        return SCALE + SCALE_WIDTH * Math.log(within / SHORTEST_MILLIS) / Math.log(LONGEST_MILLIS / SHORTEST_MILLIS);
    }

    private static String number(double millis) {
        return millis < 1 ? Double.toString(millis) : Integer.toString((int) millis);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
