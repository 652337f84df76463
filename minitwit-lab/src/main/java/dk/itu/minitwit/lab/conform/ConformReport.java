package dk.itu.minitwit.lab.conform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;

/** All verdicts on one MiniTwit. */
record ConformReport(String url, List<Verdict> verdicts) {

    private static final double ALL = 100;

    ConformReport {
        verdicts = List.copyOf(verdicts);
    }

    long number(Verdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }

    /** The passed share of the decided cases, in percent. */
    double score() {
        long passed = number(Verdict.Kind.PASSED);
        long decided = passed + number(Verdict.Kind.FAILED);
        return decided == 0 ? 0 : ALL * passed / decided;
    }

    /** One line for each case, and the demand and the deviation below a failed one. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (Verdict verdict : verdicts) {
            Case judged = verdict.judged();
            line(table, "%-10s%s", verdict.kind().label(), judged.name());
            if (!verdict.detail().isEmpty()) {
                line(table, "          demanded: %s", judged.demand());
                line(table, "          seen: %s", verdict.detail());
            }
        }
        line(
                table,
                "score     %.1f %%: %d passed, %d failed, %d undecided",
                score(),
                number(Verdict.Kind.PASSED),
                number(Verdict.Kind.FAILED),
                number(Verdict.Kind.UNDECIDED));
        return table.toString();
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    String json() {
        JsonArrayBuilder cases = Json.createArrayBuilder();
        for (Verdict verdict : verdicts) {
            cases.add(Json.createObjectBuilder()
                    .add("name", verdict.judged().name())
                    .add("demand", verdict.judged().demand())
                    .add("verdict", verdict.kind().name().toLowerCase(Locale.ROOT))
                    .add("detail", verdict.detail()));
        }
        return Json.createObjectBuilder()
                .add("url", url)
                .add("score", score())
                .add("cases", cases)
                .build()
                .toString();
    }
}
