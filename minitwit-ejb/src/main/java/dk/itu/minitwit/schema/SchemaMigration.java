package dk.itu.minitwit.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Migrates the schema before the application answers requests. Flyway manages its own transactions. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "jdbc/minitwit")
    DataSource database;

    @PostConstruct
    void migrate() {
        Schema.migrate(database);
        Schema.renumberRestored(database);
    }
}
