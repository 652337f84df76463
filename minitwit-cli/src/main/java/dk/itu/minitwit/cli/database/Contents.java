package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The contents of a database: its objects, its tables, and the sums of their rows. */
final class Contents {

    private static final String OWN = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

    private static final String TABLES = "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND " + OWN + " ORDER BY 1";

    /** Tables and views with their columns, sequences and indexes. */
    private static final String OBJECTS = """
            SELECT concat_ws(' ',
                CASE c.relkind WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'r' THEN 'table' ELSE 'view' END,
                format('%I.%I', n.nspname, c.relname),
                CASE WHEN c.relkind <> 'i' THEN (
                    SELECT '(' || string_agg(format('%I ', a.attname) || format_type(a.atttypid, a.atttypmod), ', '
                        ORDER BY a.attnum) || ')'
                    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'i', 'S') AND\s""" + OWN + " ORDER BY 1";

    private static final String OTHER_DATABASES = "SELECT datname FROM pg_database"
            + " WHERE NOT datistemplate AND datname NOT IN ('postgres', current_database()) ORDER BY 1";

    private static final String OTHER_ROLES = "SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_'"
            + " AND rolname NOT IN ('postgres', 'minitwit', 'minitwit_owner') ORDER BY 1";

    /** Depends neither on the order of the rows nor on hash functions, which may change with PostgreSQL's version. */
    private static final String SUM = "SELECT count(*) || ' rows with the sum '"
            + " || coalesce(sum(('x' || left(md5(one::text), 15))::bit(60)::bigint), 0) FROM %s AS one";

    private Contents() {}

    /** Every table with its schema, quoted, in the order of the names. */
    static List<String> tables(Connection connection) throws SQLException {
        return column(connection, TABLES);
    }

    /** The number and a checksum of all rows of a table. */
    static String sum(Connection connection, String table) throws SQLException {
        return column(connection, SUM.formatted(table)).get(0);
    }

    /** Roles of the server that no MiniTwit made. */
    static List<String> otherRoles(Connection connection) throws SQLException {
        return column(connection, OTHER_ROLES);
    }

    /** @throws CommandFailure if the old server has what would be left behind, or another schema than the new one */
    static void requireSame(Connection old, Connection made) throws SQLException {
        for (String database : column(old, OTHER_DATABASES)) {
            throw new CommandFailure("The old server has another database, " + database
                    + ", which would be left behind: drop it, or move it elsewhere first.");
        }
        List<String> before = column(old, OBJECTS);
        List<String> after = column(made, OBJECTS);
        for (String one : without(before, after)) {
            throw new CommandFailure(
                    "The old database has something that no migration of MiniTwit made, and that would be"
                            + " left behind: the " + one + ". Drop it, or move it elsewhere first.");
        }
        for (String one : without(after, before)) {
            throw new CommandFailure("The old database lacks what MiniTwit's migrations make, the " + one
                    + ": compare it with a backup.");
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    /** The first column of every row. */
    static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
