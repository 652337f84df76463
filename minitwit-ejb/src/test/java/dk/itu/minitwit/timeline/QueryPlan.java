package dk.itu.minitwit.timeline;

import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL did for a query. */
record QueryPlan(List<Step> steps) {

    /**
     * @param rows how many came out of it; of a sort, how many went in
     * @param mismatches how many pairs of rows were compared by a join and did not match
     */
    private record Step(String type, String table, String index, long rows, long mismatches) {}

    /** All steps of a plan, however deep; PostgreSQL itself knows best how to read JSON. */
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

    static QueryPlan parse(String json, TestDatabase database) throws SQLException {
        List<Step> steps = new ArrayList<>();
        for (String line : database.column(STEPS, json)) {
            String[] columns = line.split("\\|");
            steps.add(new Step(
                    columns[0], columns[1], columns[2], Long.parseLong(columns[3]), Long.parseLong(columns[4])));
        }
        return new QueryPlan(steps);
    }

    List<String> indexes() {
        return steps.stream().map(Step::index).filter(index -> !index.isEmpty()).toList();
    }

    /** The tables that were read from one end to the other. */
    List<String> scannedWhole() {
        return steps.stream()
                .filter(step -> step.type().equals("Seq Scan"))
                .map(Step::table)
                .toList();
    }

    /** How many rows of a table were looked at, whether they were used or not. */
    long rowsRead(String table) {
        return steps.stream()
                .filter(step -> step.table().equals(table))
                .mapToLong(Step::rows)
                .sum();
    }

    /** How many pairs of rows were compared in vain. */
    long mismatches() {
        return steps.stream().mapToLong(Step::mismatches).sum();
    }

    /** How many rows each sort got. */
    List<Long> sorts() {
        return steps.stream()
                .filter(step -> step.type().contains("Sort"))
                .map(Step::rows)
                .toList();
    }
}
