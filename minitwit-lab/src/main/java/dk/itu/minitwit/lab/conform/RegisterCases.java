package dk.itu.minitwit.lab.conform;

import static dk.itu.minitwit.lab.conform.Visit.AUTHORIZATION;
import static dk.itu.minitwit.lab.conform.Visit.messagesOf;
import static dk.itu.minitwit.lab.conform.Visit.object;

import java.util.List;
import java.util.Locale;

/** {@code POST /register}. */
final class RegisterCases {

    private static final String NO_NAME = "You have to enter a username";
    private static final String NO_EMAIL = "You have to enter a valid email address";
    private static final String NO_PASSWORD = "You have to enter a password";
    private static final String TAKEN = "The username is already taken";
    private static final int LONGEST_NAME = 255;

    private RegisterCases() {}

    static List<Case> all() {
        return List.of(
                new Case("register-done", "POST /register: 204, empty body", Visit::user),
                new Case(
                        "register-whatever-the-credential",
                        "the credential is not checked on /register",
                        visit -> visit.send(visit.registration(visit.name())
                                        .header(AUTHORIZATION, "Basic d3Jvbmc6d3Jvbmc="))
                                .done()),
                new Case("register-no-name", "400 " + NO_NAME + " (missing or empty)", visit -> {
                    refuses(visit, object("email", "a@b", "pwd", "p"), NO_NAME);
                    refuses(visit, object("username", "", "email", "a@b", "pwd", "p"), NO_NAME);
                }),
                new Case("register-no-email", "400 " + NO_EMAIL + " (missing or empty)", visit -> {
                    refuses(visit, object("username", visit.name(), "pwd", "p"), NO_EMAIL);
                    refuses(visit, object("username", visit.name(), "email", "", "pwd", "p"), NO_EMAIL);
                }),
                new Case(
                        "register-email-without-at",
                        "400 " + NO_EMAIL + " (without @)",
                        visit -> refuses(visit, object("username", visit.name(), "email", "ab", "pwd", "p"), NO_EMAIL)),
                new Case("register-no-password", "400 " + NO_PASSWORD + " (missing or empty)", visit -> {
                    refuses(visit, object("username", visit.name(), "email", "a@b"), NO_PASSWORD);
                    refuses(visit, object("username", visit.name(), "email", "a@b", "pwd", ""), NO_PASSWORD);
                }),
                new Case("register-taken", "400 " + TAKEN, visit -> {
                    String user = visit.user();
                    refuses(visit, object("username", user, "email", "a@b", "pwd", visit.password()), TAKEN);
                }),
                new Case("register-order", "checked in this order: username, email, password, taken", visit -> {
                    String user = visit.user();
                    refuses(visit, "{}", NO_NAME);
                    refuses(visit, object("username", user), NO_EMAIL);
                    refuses(visit, object("username", user, "email", "a@b"), NO_PASSWORD);
                }),
                new Case("register-email-shared", "the same e-mail may be registered by several users", visit -> {
                    String email = visit.email();
                    visit.send(visit.registration(visit.name(), email)).done();
                    visit.send(visit.registration(visit.name(), email)).done();
                }),
                new Case(
                        "register-short",
                        "one-letter names and passwords, and test@test, are valid: there is no password policy",
                        RegisterCases::takesShortValues),
                new Case("register-case", "user names are compared exactly (case matters)", visit -> {
                    String name = visit.name();
                    visit.user(name + "a");
                    visit.user(name + "A");
                    visit.send(visit.get(messagesOf(name.toUpperCase(Locale.ROOT))))
                            .error(404);
                }),
                new Case("register-255", "user names have at most 255 characters", visit -> {
                    String user = visit.user(ofLength(visit, LONGEST_NAME));
                    visit.messagesBy(user);
                }),
                new Case("register-256", "longer names get 400, not a truncation", visit -> {
                    String name = ofLength(visit, LONGEST_NAME + 1);
                    visit.send(visit.registration(name)).error(400);
                    visit.send(visit.get(messagesOf(name.substring(0, LONGEST_NAME))))
                            .error(404);
                }));
    }

    /** Registers nobody: the next check in the order shows that a value was accepted. */
    private static void takesShortValues(Visit visit) {
        refuses(visit, object("username", "x", "email", "", "pwd", "p"), NO_EMAIL);
        refuses(visit, object("username", visit.user(), "email", "test@test", "pwd", "p"), TAKEN);
    }

    private static void refuses(Visit visit, String body, String message) {
        visit.send(visit.register(body)).error(400, message);
    }

    private static String ofLength(Visit visit, int length) {
        String name = visit.name();
        return name + "x".repeat(length - name.length());
    }
}
