package dk.itu.minitwit.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database's schema up to date. Flyway's lock lets one node do it at a time; every change is expand first,
 * contract later, so that the release before still runs on it.
 */
public final class Schema {

    private Schema() {}

    /** @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or its schema is not ours */
    public static void migrate(DataSource database) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
