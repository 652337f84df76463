package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.profile.ProfileService;
import dk.itu.minitwit.profile.ProfileText;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form for what users say about themselves. */
@Named("profileText")
@RequestScoped
public class ProfileTextBacking extends PostedForm {

    @EJB
    ProfileService profiles;

    @Inject
    CurrentUser currentUser;

    @Inject
    Flash flash;

    private String displayName;
    private String biography;
    private String link;

    /** The stored texts, unless others were typed. */
    public void load() {
        if (displayName == null) {
            ProfileText text = profiles.text(currentUser.id());
            displayName = text.displayName();
            biography = text.biography();
            link = text.link();
        }
    }

    public void change() {
        ProfileText typed = ProfileText.typed(displayName, biography, link);
        if (accept(() -> profiles.setText(currentUser.id(), typed))) {
            flash.add("profileChanged");
            Redirect.afterPost(Links.profile(currentUser.getUsername()));
        }
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getBiography() {
        return biography;
    }

    public void setBiography(String biography) {
        this.biography = biography;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
