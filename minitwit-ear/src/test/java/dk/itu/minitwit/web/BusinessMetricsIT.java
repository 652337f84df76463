package dk.itu.minitwit.web;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counters of the actions of users: sign-ups, sign-ins, messages, follows, reads of timelines. */
class BusinessMetricsIT extends MetricsCases {

    @Test
    void actions_of_users_are_counted() {
        String other = freshName();
        browser.signUp(other, PASSWORD);
        browser.signIn(other, "wrong");
        browser.signIn(other + "x", PASSWORD);
        browser.signIn(other, PASSWORD).assertStatus(200);
        browser.submit(browser.open("/").form("compose").withText("Hello"));
        browser.submit(browser.open(pathOf(name)).form("follow"));
        browser.submit(browser.open(pathOf(name)).form("unfollow"));

        add("minitwit_registrations_total");
        add("minitwit_sign_in_failures_total", "reason", "password");
        add("minitwit_sign_in_failures_total", "reason", "username");
        add("minitwit_sign_ins_total");
        add("minitwit_sessions_total");
        add("minitwit_messages_total");
        add("minitwit_follows_total");
        add("minitwit_unfollows_total");
        // Signing up, a wrong password, the right one
        IntStream.range(0, 3).forEach(hash -> add("minitwit_hashing_duration_seconds_count"));
        assertGrown(series -> !series.name().startsWith(DURATION)
                && (series.name().endsWith("_total") || series.name().equals("minitwit_hashing_duration_seconds_count"))
                && series.name().startsWith("minitwit_")
                && !series.name().equals("minitwit_timeline_reads_total"));
    }

    @Test
    void reads_are_counted_by_timeline() {
        signedIn(browser);
        before = scrape();
        browser.open("/").assertStatus(200);
        browser.open("/public").assertStatus(200);
        browser.open("/public").assertStatus(200);
        browser.open(pathOf(name)).assertStatus(200);
        send(apiRequest("/msgs"), 200);

        add("minitwit_timeline_reads_total", "kind", "personal");
        IntStream.range(0, 3).forEach(read -> add("minitwit_timeline_reads_total", "kind", "public"));
        add("minitwit_timeline_reads_total", "kind", "profile");
        assertGrown(series -> series.name().equals("minitwit_timeline_reads_total"));
    }
}
