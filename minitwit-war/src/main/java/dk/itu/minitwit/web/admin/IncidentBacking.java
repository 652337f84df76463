package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.Affected;
import dk.itu.minitwit.administration.IncidentAdministrationService;
import dk.itu.minitwit.administration.IncidentLine;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notice of a leak: first what it will do, then the doing. */
@Named("adminIncidents")
@RequestScoped
public class IncidentBacking extends PostedForm {

    private static final String PREPARED = "prepared";

    @EJB
    IncidentAdministrationService incidents;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    private List<IncidentLine> newest = List.of();
    private Affected affected;
    private String incident;
    private String text;
    private String names;

    public void load() {
        newest = List.copyOf(incidents.newest());
    }

    public void prepare() {
        accept(() -> affected = incidents.affected(incident, text, names));
    }

    /** Shows again what it will do if that is no longer what was shown. */
    public void tell() {
        long shown = parameters.number(PREPARED);
        prepare();
        if (affected != null && affected.users() == shown) {
            incidents.tell(incident, text, names, address.get());
            flash.add("incidentTold", incident);
            Redirect.afterPost("/admin/incidents");
        }
    }

    /** Whether the reader has seen what the notice will do: Faces runs the action of a button only if it is there. */
    public boolean isPrepared() {
        return affected != null || parameters.number(PREPARED) > 0;
    }

    public List<IncidentLine> getNewest() {
        return newest;
    }

    /** What the notice will do, once it was asked; else null. */
    public Affected getAffected() {
        return affected;
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }
}
