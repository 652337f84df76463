package dk.itu.minitwit.metrics;

import org.eclipse.microprofile.metrics.Tag;

/** The counted events with their counters. All counters are registered at the start. */
public enum Event {
    REGISTRATION("minitwit_registrations_total", "Sign-ups, from pages and API"),
    MESSAGE("minitwit_messages_total", "Messages written"),
    REPLY("minitwit_replies_total", "Replies, which are messages too"),
    LIKE("minitwit_likes_total", "Successful requests to like, including requests without an effect"),
    UNLIKE("minitwit_unlikes_total", "Successful requests to take a like back, including requests without an effect"),
    MESSAGE_EDITED("minitwit_messages_edited_total", "Messages changed by their authors"),
    MESSAGE_DELETED("minitwit_messages_deleted_total", "Messages deleted by their authors"),
    REPORT("minitwit_reports_total", "Messages and users reported by readers"),
    FOLLOW("minitwit_follows_total", "Successful requests to follow, including requests without an effect"),
    UNFOLLOW("minitwit_unfollows_total", "Successful requests to unfollow, including requests without an effect"),
    SEARCH("minitwit_searches_total", "Pages of found messages, and of tags"),
    SIGN_IN("minitwit_sign_ins_total", "Sign-ins"),
    SIGN_IN_WRONG_NAME(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "username")),
    SIGN_IN_WRONG_PASSWORD(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "password")),
    CURRENT_PASSWORD_WRONG(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "current")),
    SIGN_IN_THROTTLED(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "throttled")),
    CODE_WRONG(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "code")),
    SIGN_IN_SUSPENDED(Event.FAILURES, Event.FAILURES_HELP, new Tag("reason", "suspended")),
    PASSWORD_RESET_REQUEST(
            "minitwit_password_reset_requests_total", "Requests for a mail with a link for a new password"),
    PASSWORD_CHANGE("minitwit_password_changes_total", "Passwords changed on the pages"),
    EMAIL_CHANGE("minitwit_email_changes_total", "E-mail addresses changed on the pages"),
    SESSION("minitwit_sessions_total", "Sessions started"),
    MAIL_SENT("minitwit_mails_sent_total", "Mails that the mail server took"),
    MAIL_FAILED("minitwit_mail_failures_total", "Attempts to send a mail that are repeated later"),
    MAIL_UNDELIVERABLE(
            "minitwit_mails_undeliverable_total", "Mails given up: refused for good, or not taken for a day"),
    HASHING_REFUSED(
            "minitwit_hashing_refused_total",
            "Sign-ups and sign-ins refused because too many passwords were being hashed"),
    PUBLIC_TIMELINE_READ(Event.READS, Event.READS_HELP, new Tag("kind", "public")),
    PERSONAL_TIMELINE_READ(Event.READS, Event.READS_HELP, new Tag("kind", "personal")),
    PROFILE_TIMELINE_READ(Event.READS, Event.READS_HELP, new Tag("kind", "profile"));

    private static final String FAILURES = "minitwit_sign_in_failures_total";
    private static final String FAILURES_HELP = "Sign-ins and confirmations by password refused, by reason";
    private static final String READS = "minitwit_timeline_reads_total";
    private static final String READS_HELP = "Timelines read, from pages and API";

    private final String counter;
    private final String description;
    private final Tag[] tags;

    Event(String counter, String description, Tag... tags) {
        this.counter = counter;
        this.description = description;
        this.tags = tags;
    }

    String counter() {
        return counter;
    }

    String description() {
        return description;
    }

    Tag[] tags() {
        return tags.clone();
    }
}
