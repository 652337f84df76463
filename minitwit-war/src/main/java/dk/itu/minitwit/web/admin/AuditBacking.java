package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.AuditLine;
import dk.itu.minitwit.administration.AuditLogService;
import dk.itu.minitwit.web.page.Links;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The audit log. */
@Named("adminAudit")
@RequestScoped
public class AuditBacking {

    @EJB
    AuditLogService audit;

    @Inject
    Parameters parameters;

    private List<AuditLine> entries = List.of();

    public void load() {
        entries = List.copyOf(audit.find(getAction(), getName(), parameters.number("before")));
    }

    public List<AuditLine> getEntries() {
        return entries;
    }

    public String getAction() {
        return parameters.text("action").strip();
    }

    public String getName() {
        return parameters.text("name");
    }

    /** The address of the next page, or null. */
    public String getNext() {
        return entries.size() < AuditLogService.PAGE
                ? null
                : "?action=" + Links.encode(getAction()) + "&name=" + Links.encode(getName()) + "&before="
                        + entries.get(entries.size() - 1).id();
    }
}
