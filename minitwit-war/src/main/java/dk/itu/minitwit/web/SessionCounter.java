package dk.itu.minitwit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts the sessions that were made, which are as many as people signed in: reading makes none. */
@WebListener
public class SessionCounter implements HttpSessionListener {

    @Inject
    MetricRegistry metrics;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        metrics.counter("minitwit_sessions").inc();
    }
}
