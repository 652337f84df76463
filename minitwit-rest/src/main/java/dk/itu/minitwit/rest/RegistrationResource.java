package dk.itu.minitwit.rest;

import dk.itu.minitwit.user.Registration;
import dk.itu.minitwit.user.RegistrationService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sign-up. */
@Path("register")
@Produces(MediaType.APPLICATION_JSON)
@TracksLatest
@ApplicationScoped
public class RegistrationResource {

    @EJB
    RegistrationService registrations;

    @POST
    public void register(RequestBody user) {
        registrations.register(new Registration(user.text("username"), user.text("email"), user.text("pwd")));
    }
}
