package dk.itu.minitwit.web.account;

import dk.itu.minitwit.mail.MailSettings;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.user.Registration;
import dk.itu.minitwit.user.RegistrationService;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sign-up. */
@Named("registration")
@RequestScoped
public class RegisterBacking extends NewPasswordForm {

    @EJB
    RegistrationService registrations;

    @Inject
    SiteStatus site;

    @Inject
    MailSettings mail;

    /** The browser of the sign-up is known: no mail tells of the first sign-in. */
    @Inject
    KnownDevice device;

    @Inject
    Flash flash;

    @Inject
    ClientAddress address;

    private UserView user;
    private String username;
    private String email;

    public void register() {
        if (accept(this::signUp)) {
            device.remember(user);
            flash.add(outcome());
            Redirect.afterPost("/login");
        }
    }

    private String outcome() {
        if (site.getCurrent().signUp() == SignUpMode.APPROVAL) {
            return "registeredWaiting";
        }
        return site.getCurrent().confirmAddresses() && mail.isConfigured() ? "registeredUnconfirmed" : "registered";
    }

    private void signUp() {
        Registration registration = new Registration(username, email, typedPassword());
        registration.validate();
        newPassword();
        require(!Route.isReserved(username), "username", ErrorKind.CONFLICT, texts.of("register.taken"));
        user = registrations.signUp(registration, address.get());
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
