package dk.itu.minitwit.rest;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Takes the pages' authentication away again: Soteria adds it to every web module of an EAR that has one anywhere (ADR 051). */
@WebListener
public class NoAuthentication implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent started) {
        AuthConfigFactory.getFactory().removeServerAuthModule(started.getServletContext());
    }
}
