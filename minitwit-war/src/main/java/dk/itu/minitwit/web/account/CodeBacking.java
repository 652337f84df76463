package dk.itu.minitwit.web.account;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.FactorService;
import dk.itu.minitwit.user.UserView;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The second factor: the second step of a sign-in, or its repetition before actions of those in charge. */
@Named("code")
@RequestScoped
public class CodeBacking extends PostedForm {

    @EJB
    FactorService factors;

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    HalfSignedIn half;

    @Inject
    KnownDevice device;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private String typed;

    /** Leads a user away that has no code to give. */
    public void requireUser() {
        boolean isAsked = currentUser.isSignedIn()
                ? rights.standing().secondFactor()
                : half.user().isPresent();
        if (!isAsked) {
            Redirect.afterPost(currentUser.isSignedIn() ? "/" : "/login");
        }
    }

    public void confirm() {
        boolean isSignIn = !currentUser.isSignedIn();
        if (accept(isSignIn ? this::signIn : this::renew)) {
            if (isSignIn) {
                flash.add("loggedIn");
            }
            Redirect.afterPost(getNext());
        }
    }

    private void signIn() {
        UserView user =
                half.user().orElseThrow(() -> new BusinessException(ErrorKind.UNAUTHENTICATED, texts.of("code.over")));
        factors.confirm(user, typed, address.get());
        currentUser.signIn(user, half.isWeakPassword());
        currentUser.factor();
        if (!half.draft().isEmpty()) {
            currentUser.keepDraft(half.draft());
        }
        device.remember(user);
        half.end();
    }

    private void renew() {
        factors.confirm(currentUser.view(), typed, address.get());
        currentUser.factor();
    }

    public String getNext() {
        String next = request.getParameter(FormFields.NEXT);
        return Redirect.isLocal(next) ? next : "/";
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        typed = code;
    }
}
