package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.ReportLine;
import dk.itu.minitwit.administration.ReportQueueService;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The open reports. */
@Named("adminReports")
@RequestScoped
public class ReportQueueBacking {

    @EJB
    ReportQueueService reports;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    private List<ReportLine> page = List.of();

    private ReportLine report;

    public void load() {
        page = List.copyOf(reports.open(parameters.number("after")));
    }

    public void loadOne() {
        report = reports.show(parameters.id());
    }

    public void act() {
        decide(true);
    }

    public void dismiss() {
        decide(false);
    }

    private void decide(boolean acted) {
        reports.decide(parameters.id(), acted, address.get());
        flash.add("reportDecided");
        Redirect.afterPost("/admin/reports");
    }

    public ReportLine getReport() {
        return report;
    }

    public String getPath() {
        return "/admin/report?id=" + parameters.id();
    }

    public List<ReportLine> getPage() {
        return page;
    }

    /** The address of the next page, or null. */
    public String getNext() {
        return page.size() < ReportQueueService.PAGE
                ? null
                : "?after=" + page.get(page.size() - 1).id();
    }
}
