package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.SiteAdministrationService;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.site.SiteReader;
import dk.itu.minitwit.site.SiteStatus;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Settings of the whole site. */
@Named("adminSite")
@RequestScoped
public class SiteBacking extends PostedForm {

    @EJB
    SiteAdministrationService administration;

    @EJB
    SiteReader reader;

    @Inject
    SiteStatus status;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    private String notice;
    private String maintenance;
    private String until;
    private boolean closingApi;

    public void changeSignUp() {
        act(() -> administration.setSignUp(parameters.choice("signUp", SignUpMode.OPEN), address.get()));
    }

    public void changeConfirmation() {
        boolean confirm = !status.getCurrent().confirmAddresses();
        act(() -> administration.setConfirmAddresses(confirm, address.get()));
    }

    public void changeNotice() {
        act(() -> administration.setNotice(notice, address.get()));
    }

    public void changeMaintenance() {
        act(() ->
                administration.setMaintenance(maintenance, parameters.time("until", until), closingApi, address.get()));
    }

    public void endMaintenance() {
        act(() -> administration.setMaintenance("", null, false, address.get()));
    }

    private void act(Runnable change) {
        if (accept(change)) {
            reader.read();
            flash.add("siteChanged");
            Redirect.afterPost("/admin/site");
        }
    }

    public List<String> getModes() {
        return Stream.of(SignUpMode.values()).map(SignUpMode::toString).toList();
    }

    public String getSignUp() {
        return status.getCurrent().signUp().toString();
    }

    public String getNotice() {
        return notice == null ? status.getCurrent().notice() : notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getMaintenance() {
        return maintenance == null ? status.getCurrent().maintenance() : maintenance;
    }

    public void setMaintenance(String maintenance) {
        this.maintenance = maintenance;
    }

    /** Whether the maintenance that the form begins closes the APIs too. */
    public boolean isClosingApi() {
        return closingApi;
    }

    public void setClosingApi(boolean closingApi) {
        this.closingApi = closingApi;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
