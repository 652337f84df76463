package dk.itu.minitwit.timeline;

import dk.itu.minitwit.metrics.TestMetrics;
import jakarta.persistence.EntityManager;

/** The service of timelines, for tests of features that use it. */
public final class TestTimelines {

    private TestTimelines() {}

    public static TimelineService on(EntityManager entityManager) {
        TimelineService service = new TimelineService();
        service.timelines = new TimelineRepository();
        service.timelines.entityManager = entityManager;
        service.metrics = new TestMetrics().metrics();
        return service;
    }
}
