package dk.itu.minitwit.web;

import static dk.itu.minitwit.user.Role.ADMINISTRATOR;
import static dk.itu.minitwit.user.Role.MODERATOR;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.system.RunningDatabase;
import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.web.page.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every action on the pages of those in charge, sent as a crafted form: it acts for its role, and for no lesser one. */
class AdministrativeActionsIT extends WebJourneys {

    /** The least role for each action, in an order in which each has something to do. */
    private static final List<Map.Entry<String, Role>> LEAST = List.of(
            entry("adminUser.suspend", MODERATOR),
            entry("adminUser.unsuspend", MODERATOR),
            entry("adminUser.expirePassword", ADMINISTRATOR),
            entry("adminUser.signOut", ADMINISTRATOR),
            entry("adminMessages.hide", MODERATOR),
            entry("adminMessages.unhide", MODERATOR),
            entry("adminReports.act", MODERATOR),
            entry("adminReports.dismiss", MODERATOR),
            entry("adminSite.changeSignUp", ADMINISTRATOR),
            entry("adminSite.changeConfirmation", ADMINISTRATOR),
            entry("adminSite.changeNotice", ADMINISTRATOR),
            entry("adminSite.changeMaintenance", ADMINISTRATOR),
            entry("adminSite.endMaintenance", ADMINISTRATOR),
            entry("adminStatus.save", ADMINISTRATOR),
            entry("adminStatus.remove", ADMINISTRATOR),
            entry("adminIncidents.prepare", ADMINISTRATOR),
            entry("adminIncidents.tell", ADMINISTRATOR),
            entry("adminCauses.repair", ADMINISTRATOR),
            entry("adminMessages.delete", ADMINISTRATOR),
            entry("adminUser.delete", ADMINISTRATOR));

    /** The first needs a mail server ({@link MailIT}), the second shows only, the third needs journaled writes ({@link FirstCausesIT}). */
    private static final Set<String> WITHOUT_EFFECT_HERE =
            Set.of("adminSite.changeConfirmation", "adminIncidents.prepare", "adminCauses.repair");

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private RunningDatabase database;
    private String ann;
    private Map<Route, String> queries;

    @BeforeEach
    void makeThingsToChange() {
        database = minitwit.database();
        Browser author = newBrowser();
        ann = signedIn(author);
        author.submit(author.open("/").form("compose").withText("mine"));
        long id = number("SELECT id FROM users WHERE username = ?", ann);
        long message = number("SELECT max(id) FROM messages WHERE author_id = ?", id);
        String reporter = registered();
        database.update(
                "INSERT INTO reports (reporter_id, user_id, message_id, reason, reported_at)"
                        + " SELECT id, ?, ?, 'spam', now() FROM users WHERE username = ?",
                id,
                message,
                reporter);
        database.update("INSERT INTO status_events (kind, text, began_at) VALUES ('incident', 'Slow answers', now())");
        queries = Map.of(
                Route.ADMIN_STATUS, "?id=" + number("SELECT max(id) FROM status_events"),
                Route.ADMIN_USER, "?id=" + id,
                Route.ADMIN_MESSAGE, "?id=" + message,
                Route.ADMIN_REPORT, "?id=" + number("SELECT max(id) FROM reports WHERE user_id = ?", id));
    }

    @Test
    void the_table_has_every_action_of_every_page_for_those_in_charge() {
        assertThat(AdministrativeAction.all())
                .extracting(AdministrativeAction::method)
                .containsExactlyInAnyOrderElementsOf(
                        LEAST.stream().map(Map.Entry::getKey).toList());
        assertThat(AdministrativeAction.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.select("h|commandButton, h|commandLink"))
                        .isEmpty());
        assertThat(Stream.of(Route.values()).filter(route -> route.template().startsWith("/admin")))
                .allSatisfy(
                        route -> assertThat(route.role()).as(route.template()).isNotEqualTo(Role.USER));
    }

    @Test
    void every_action_is_refused_to_lesser_roles_and_acts_for_its_own() {
        Browser reader = newBrowser();
        signedIn(reader);
        Sender user = Sender.of(reader);
        Sender moderator = Sender.of(inCharge("moderator"));
        Sender administrator = Sender.of(inCharge("administrator"));
        try {
            for (AdministrativeAction action : actions()) {
                Role least = least(action);
                if (action.method().equals("adminReports.dismiss")) {
                    database.update("UPDATE reports SET outcome = NULL, decided_at = NULL");
                }
                // During maintenance the pages are closed for all others.
                assertThat(refusal(action, Sender.of(newBrowser())))
                        .as("%s", action)
                        .isEqualTo(403);
                assertThat(refusal(action, user)).as("%s", action).isIn(403, 503);
                if (least == ADMINISTRATOR) {
                    // On a page that moderators have, the button is not theirs.
                    assertThat(refusal(action, moderator))
                            .as("%s", action)
                            .isEqualTo(action.route().role() == MODERATOR ? 200 : 403);
                }
                if (!WITHOUT_EFFECT_HERE.contains(action.method())) {
                    assertChanges(action, least == MODERATOR ? moderator : administrator);
                }
            }
        } finally {
            database.update(
                    "UPDATE site SET sign_up = 'open', notice = NULL, maintenance = NULL, maintenance_until = NULL,"
                            + " confirm_addresses = false");
        }
    }

    /** A browser with a token of its own, so that only the role refuses what it sends. */
    private record Sender(Browser browser, String token) {

        static Sender of(Browser browser) {
            return new Sender(
                    browser,
                    browser.open("/login").document().select("input[name=csrf]").attr("value"));
        }
    }

    /** The status of an answer to what changes nothing. */
    private int refusal(AdministrativeAction action, Sender sender) {
        long before = state();
        Page answer = send(action, sender);
        assertThat(state()).as("%s", action).isEqualTo(before);
        return answer.status();
    }

    private void assertChanges(AdministrativeAction action, Sender sender) {
        long before = state();
        Page answer = send(action, sender);
        assertThat(state()).as("%s answers %s", action, answer.status()).isNotEqualTo(before);
    }

    private Page send(AdministrativeAction action, Sender sender) {
        Map<String, String> values = Map.ofEntries(
                entry("reason", "forged"),
                entry("confirmation", ann),
                entry("signUp", "approval"),
                entry("notice", "forged"),
                entry("maintenance", "forged"),
                entry("incident", "forged"),
                entry("text", "forged"),
                entry("kind", "maintenance"),
                entry("names", ann),
                entry("prepared", "1"),
                entry("cause", "1"));
        return sender.browser()
                .submit(action.crafted(queries.getOrDefault(action.route(), ""), values, sender.token()));
    }

    private static List<AdministrativeAction> actions() {
        List<String> order = LEAST.stream().map(Map.Entry::getKey).toList();
        return AdministrativeAction.all().stream()
                .sorted(Comparator.comparing(action -> order.indexOf(action.method())))
                .toList();
    }

    private static Role least(AdministrativeAction action) {
        return LEAST.stream()
                .filter(row -> row.getKey().equals(action.method()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The pages themselves, too: from the table of routes, so that a new one is among them. */
    @Test
    void every_page_is_refused_to_lesser_roles() {
        Browser user = newBrowser();
        signedIn(user);
        Browser moderator = inCharge("moderator");

        for (Route route : AdministrativeAction.routes()) {
            String path = route.template() + queries.getOrDefault(route, "");
            assertThat(newBrowser().open(path).path()).as(path).isEqualTo("/login");
            assertThat(user.open(path).status()).as(path).isEqualTo(403);
            assertThat(moderator.open(path).status()).as(path).isEqualTo(route.role() == MODERATOR ? 200 : 403);
        }
        assertThat(minitwit.output()).contains("access failure: role");
    }

    private Browser inCharge(String role) {
        Browser inCharge = newBrowser();
        InCharge.promoted(inCharge, signedIn(inCharge), role, database);
        return inCharge;
    }

    private long number(String sql, Object... parameters) {
        return database.number(sql, parameters);
    }

    private long state() {
        return number("""
                SELECT hashtextextended(concat(
                    (SELECT string_agg(u::text, ',' ORDER BY u.id) FROM users u),
                    (SELECT string_agg(m::text, ',' ORDER BY m.id) FROM messages m),
                    (SELECT string_agg(r::text, ',' ORDER BY r.id) FROM reports r),
                    (SELECT string_agg(i::text, ',' ORDER BY i.name) FROM incidents i),
                    (SELECT string_agg(m::text, ',' ORDER BY m.id) FROM mails m),
                    (SELECT string_agg(e::text, ',' ORDER BY e.id) FROM status_events e),
                    (SELECT max(id) FROM audit_log),
                    (SELECT site::text FROM site)), 0)
                """);
    }
}
