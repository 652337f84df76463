package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.RowProgress;
import dk.itu.minitwit.cli.database.CopyWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

/** The legacy rows with their legacy ids in temporary tables of the import's transaction. */
record Staging(Connection connection, RowProgress progress) {

    private static final String TABLES = """
        CREATE TEMPORARY TABLE import_users (
            legacy_id bigint, username text, email text, password_hash text) ON COMMIT DROP;
        CREATE TEMPORARY TABLE import_messages (
            legacy_id bigint, legacy_author bigint, text text, published_at bigint, flagged boolean) ON COMMIT DROP;
        CREATE TEMPORARY TABLE import_follows (
            legacy_follower bigint, legacy_followee bigint) ON COMMIT DROP
        """;

    /** Without statistics the planner assumes small tables. */
    private static final String STATISTICS = "ANALYZE import_users; ANALYZE import_messages; ANALYZE import_follows";

    /** Copies all rows and returns their number by table. */
    Map<LegacyTable, Long> fill(LegacyFile file) throws SQLException, IOException {
        Map<LegacyTable, Long> rows = new EnumMap<>(LegacyTable.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            for (LegacyTable table : LegacyTable.values()) {
                progress.start("Reading " + table.label());
                try (CopyWriter copy = new CopyWriter(connection, "import_" + table.label())) {
                    rows.put(table, file.read(table, progress, copy::row));
                }
                progress.end();
            }
            statement.execute(STATISTICS);
        }
        return rows;
    }
}
