package dk.itu.minitwit.web.account;

import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The language of an account: holds on all of its user's devices. */
@Named("languageChange")
@RequestScoped
public class LanguageBacking {

    @EJB
    AccountService accounts;

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    Flash flash;

    private String tag;

    public void change() {
        accounts.changeLanguage(currentUser.view(), tag == null || tag.isEmpty() ? null : tag);
        flash.add("languageChanged");
        Redirect.afterPost("/settings");
    }

    /** Empty for the browser's language. */
    public String getTag() {
        String chosen = rights.standing().language();
        return chosen == null ? "" : chosen;
    }

    /** @param tag one that the form offers: Faces refuses others */
    public void setTag(String tag) {
        this.tag = tag;
    }
}
