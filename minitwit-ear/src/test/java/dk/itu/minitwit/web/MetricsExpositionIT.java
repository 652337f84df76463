package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.Exposition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exposition as a whole: every metric from the start, with its type and help, and no user name. */
class MetricsExpositionIT extends MetricsCases {

    @Test
    void everything_is_there_once_with_its_type() {
        assertThat(before.types())
                .containsEntry(DURATION, "histogram")
                .containsEntry("minitwit_hashing_duration_seconds", "histogram")
                .containsEntry("minitwit_messages_total", "counter")
                .containsEntry("minitwit_sessions_total", "counter")
                .containsEntry("minitwit_admission_limit", "gauge")
                .containsEntry("minitwit_admission_under_way", "gauge")
                .containsEntry("minitwit_admission_waiting", "gauge")
                .containsEntry("minitwit_stored_users", "gauge")
                .containsEntry("memory_usedHeap_bytes", "gauge")
                .containsEntry("gc_time_seconds_total", "counter")
                .containsEntry("process_cpu_seconds_total", "counter");
        assertThat(before.types().keySet()).noneMatch(family -> family.startsWith("connection_pool"));
        assertThat(before.value("minitwit_build_info")).isEqualTo(1);
        assertThat(before.value("minitwit_hashing_slots")).isPositive();
        assertThat(before.value("minitwit_db_pool_max_connections")).isEqualTo(32);
        assertThat(before.value("process_start_time_seconds")).isPositive();
        for (String kind : List.of("unknown_user", "overloaded", "unavailable")) {
            assertThat(before.value(ERRORS, "kind", kind, "route", "/msgs/{username}"))
                    .isNotNegative();
        }
        for (String kind : List.of("public", "personal", "profile")) {
            assertThat(before.value("minitwit_timeline_reads_total", "kind", kind))
                    .isNotNegative();
        }
    }

    @Test
    void no_user_is_named() {
        browser.open(pathOf(name)).assertStatus(200);
        send(apiRequest("/msgs" + pathOf(name)), 200);

        String text = text();

        assertThat(text).doesNotContain(name).doesNotContain(pathOf(name).substring(1));
        assertThat(Exposition.parse(text).samples().keySet())
                .allSatisfy(series -> assertThat(series.labels().keySet())
                        .isSubsetOf(
                                "mp_scope",
                                "app",
                                "route",
                                "method",
                                "status",
                                "le",
                                "kind",
                                "reason",
                                "state",
                                "name",
                                "version",
                                "revision"));
    }
}
