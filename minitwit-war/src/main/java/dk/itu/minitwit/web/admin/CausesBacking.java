package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.CauseService;
import dk.itu.minitwit.administration.FirstCause;
import dk.itu.minitwit.web.page.ClientAddress;
import dk.itu.minitwit.web.page.Flash;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first causes of the simulator's errors, and their repair. */
@Named("adminCauses")
@RequestScoped
public class CausesBacking {

    private static final int SHOWN = 20;

    @EJB
    CauseService service;

    @Inject
    @ConfigProperty(name = "minitwit.simulator.journal", defaultValue = "false")
    boolean journaled;

    @Inject
    Parameters parameters;

    @Inject
    ClientAddress address;

    @Inject
    Texts texts;

    @Inject
    Names names;

    @Inject
    Flash flash;

    /** Null while the form is processed. */
    private List<FirstCause> all;

    public void load() {
        all = service.causes();
    }

    public void repair() {
        int done = service.repair(parameters.number("cause"), address.get());
        flash.add("replayed", Integer.toString(done));
        Redirect.afterPost("/admin");
    }

    /** The most frequent ones. */
    public List<FirstCause> getShown() {
        return all == null ? List.of() : all.stream().limit(SHOWN).toList();
    }

    /** The number of those that are not shown. */
    public int getOthers() {
        return all == null ? 0 : Math.max(0, all.size() - SHOWN);
    }

    /** Whether the form has a button; also while it is processed. */
    public boolean isRepairable() {
        return all == null || all.stream().anyMatch(FirstCause::isReplayable);
    }

    public boolean isJournaled() {
        return journaled;
    }

    /** As HTML. */
    public String sentence(FirstCause cause) {
        if (cause.user() == null) {
            StringBuilder html = new StringBuilder();
            Html.escape(
                    texts.with(
                            "admin.causes.other",
                            cause.errors(),
                            "/" + cause.operation(),
                            Integer.toString(cause.status()),
                            cause.firstSeen()),
                    html);
            return html.toString();
        }
        String key = !cause.missing() ? "late" : cause.status() == 0 ? "never" : "lost";
        return names.markup(
                "admin.causes." + key,
                cause.user(),
                cause.errors(),
                cause.firstSeen(),
                Integer.toString(cause.status()));
    }
}
