package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.audit.TestTrail;
import dk.itu.minitwit.mail.TestMail;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.user.Role;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The services of this package, called by a user in charge whom the container has let through. */
final class Desk {

    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    static final String HERE = "192.0.2.1";

    final UserAdministrationService users = new UserAdministrationService();
    final MessageAdministrationService messages = new MessageAdministrationService();
    final AuditLogService audit = new AuditLogService();
    final ReportQueueService reports = new ReportQueueService();
    final SiteAdministrationService site = new SiteAdministrationService();
    final IncidentAdministrationService incidents = new IncidentAdministrationService();
    final StatusAdministrationService status = new StatusAdministrationService();
    final OverviewService overview = new OverviewService();

    Desk(TestDatabase database, Role role) {
        Actor actor = new Actor();
        actor.security = TestDouble.of(SecurityContext.class, (method, arguments) -> switch (method) {
            case "getCallerPrincipal" -> (Principal) () -> "eva";
            case "isCallerInRole" -> role.names().contains(arguments[0]);
            default -> TestDouble.UNEXPECTED;
        });
        users.users = new UserAdministrationRepository();
        users.users.entityManager = database.entityManager();
        users.actor = actor;
        users.audit = TestTrail.on(database);
        users.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        messages.messages = new MessageAdministrationRepository();
        messages.messages.entityManager = database.entityManager();
        messages.actor = actor;
        messages.audit = TestTrail.on(database);
        reports.reports = new ReportQueueRepository();
        reports.reports.entityManager = database.entityManager();
        reports.actor = actor;
        reports.audit = TestTrail.on(database);
        reports.clock = users.clock;
        site.site = new SiteAdministrationRepository();
        site.site.entityManager = database.entityManager();
        site.status = new SiteStatus();
        site.outbox = TestMail.closed();
        site.actor = actor;
        site.audit = TestTrail.on(database);
        incidents.incidents = new IncidentAdministrationRepository();
        incidents.incidents.entityManager = database.entityManager();
        incidents.mail = TestMail.someServer();
        incidents.actor = actor;
        incidents.audit = TestTrail.on(database);
        status.events = new StatusAdministrationRepository();
        status.events.entityManager = database.entityManager();
        status.actor = actor;
        status.audit = TestTrail.on(database);
        overview.overview = new OverviewRepository();
        overview.overview.entityManager = database.entityManager();
        overview.backups = new BackupFolder();
        overview.backups.folder = java.util.Optional.empty();
        audit.entries = new AuditLogRepository();
        audit.entries.entityManager = database.entityManager();
    }

    static void user(TestDatabase database, String name, String role) throws SQLException {
        database.execute(
                "INSERT INTO users (username, email, password_hash, role) VALUES (?, 'a@b', 'x', ?)", name, role);
    }

    static void assertRefused(ErrorKind kind, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
