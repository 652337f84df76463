package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.StatusAdministrationService;
import dk.itu.minitwit.site.StatusEvent;
import dk.itu.minitwit.site.StatusEventService;
import dk.itu.minitwit.site.StatusKind;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.PostedForm;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The entries of the status page; with the number of one in the address, that one to change. */
@Named("adminStatus")
@RequestScoped
public class StatusEventBacking extends PostedForm {

    @EJB
    StatusAdministrationService administration;

    @EJB
    StatusEventService events;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    private List<StatusEvent> newest = List.of();
    private String kind = StatusKind.INCIDENT.toString();
    private String text;
    private String begin;
    private String end;

    /** Fills the form in, unless it was posted. */
    public void load() {
        newest = List.copyOf(events.newest());
        if (text == null) {
            newest.stream().filter(event -> event.id() == getId()).findFirst().ifPresent(this::show);
        }
    }

    private void show(StatusEvent event) {
        kind = event.kind().toString();
        text = event.text();
        begin = typed(event.began());
        end = typed(event.ended());
    }

    private static String typed(Instant time) {
        return time == null
                ? null
                : LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC)
                        .toString();
    }

    public void save() {
        finish("statusSaved", () -> administration.save(entered(), address.get()));
    }

    private StatusEvent entered() {
        Instant began = parameters.time("begin", begin);
        return new StatusEvent(
                getId(),
                parameters.choice("kind", StatusKind.INCIDENT),
                text,
                began == null ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : began,
                parameters.time("end", end));
    }

    public void remove() {
        finish("statusRemoved", () -> administration.remove(getId(), address.get()));
    }

    private void finish(String done, Runnable change) {
        kind = parameters.choice("kind", StatusKind.INCIDENT).toString();
        if (accept(change)) {
            flash.add(done);
            Redirect.afterPost("/admin/status");
        }
    }

    public List<StatusEvent> getNewest() {
        return newest;
    }

    public List<String> getKinds() {
        return Stream.of(StatusKind.values()).map(StatusKind::toString).toList();
    }

    /** The number of the entry to change, or 0 for a new one. */
    public long getId() {
        return parameters.number("id");
    }

    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String begin) {
        this.begin = begin;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
