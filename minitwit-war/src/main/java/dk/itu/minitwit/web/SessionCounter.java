package dk.itu.minitwit.web;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Counts the sessions that were made, which are as many as people signed in: reading makes none. */
@WebListener
public class SessionCounter implements HttpSessionListener {

    @Inject
    Metrics metrics;

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        metrics.count(Event.SESSION);
    }
}
