package dk.itu.minitwit.timeline;

import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An executed plan. */
public record QueryPlan(List<Step> steps) {

    /**
     * @param rows the number of output rows; for a sort, of input rows
     * @param mismatches the number of compared pairs of rows that did not match in a join
     */
    record Step(String type, String table, String index, long rows, long mismatches) {}

    /** All steps of a plan at any depth. PostgreSQL itself parses the JSON. */
    private static final String STEPS = """
            SELECT concat_ws('|',
                step->>'Node Type',
                coalesce(step->>'Relation Name', ''),
                coalesce(step->>'Index Name', ''),
                round((counted->>'Actual Rows')::numeric * (counted->>'Actual Loops')::numeric
                    + coalesce((step->>'Rows Removed by Filter')::numeric * (step->>'Actual Loops')::numeric, 0)),
                round(coalesce((step->>'Rows Removed by Join Filter')::numeric * (step->>'Actual Loops')::numeric, 0)))
            FROM jsonb_path_query(?::jsonb, 'strict $.** ? (exists (@."Node Type"))') step,
                LATERAL (SELECT CASE step->>'Node Type' WHEN 'Sort' THEN step->'Plans'->0 ELSE step END AS counted) c
            """;

    public static QueryPlan parse(String json, TestDatabase database) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (String line : database.column(STEPS, json)) {
            String[] columns = line.split("\\|");
            steps.add(new Step(
                    columns[0], columns[1], columns[2], Long.parseLong(columns[3]), Long.parseLong(columns[4])));
        }
        return new QueryPlan(steps);
    }

    public List<String> indexes() {
        return steps.stream().map(Step::index).filter(index -> !index.isEmpty()).toList();
    }

    /** The tables read by a sequential scan. */
    public List<String> scannedWhole() {
        return steps.stream()
                .filter(step -> step.type().equals("Seq Scan"))
                .map(Step::table)
                .toList();
    }

    /** The number of rows of a table that were read, used or not. */
    public long rowsRead(String table) {
        return steps.stream()
                .filter(step -> step.table().equals(table))
                .mapToLong(Step::rows)
                .sum();
    }

    /** The number of compared pairs of rows that did not match. */
    public long mismatches() {
        return steps.stream().mapToLong(Step::mismatches).sum();
    }

    /** The number of input rows of each sort. */
    public List<Long> sorts() {
        return steps.stream()
                .filter(step -> step.type().contains("Sort"))
                .map(Step::rows)
                .toList();
    }
}
