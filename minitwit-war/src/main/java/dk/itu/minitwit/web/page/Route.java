package dk.itu.minitwit.web.page;

import dk.itu.minitwit.metrics.HttpRoute;
import dk.itu.minitwit.user.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of routes at the root of the server. Routing, metrics and reserved names are derived from it; a test compares it with the
 * routes in the proxy's log (nginx.conf). The view of a page is named like its route, in lower case.
 */
public enum Route implements HttpRoute {
    HOME("/", Kind.PERSONAL_PAGE),
    PUBLIC("/public", Kind.PAGE),
    LOGIN("/login", Kind.PAGE),
    REGISTER("/register", Kind.PAGE),
    LOGOUT("/logout", Kind.PAGE),
    ADD_MESSAGE("/add_message", Kind.PERSONAL_PAGE),
    NOTICES("/notices", Kind.PERSONAL_PAGE),
    MUTED("/muted", Kind.PERSONAL_PAGE),
    SETTINGS("/settings", Kind.PERSONAL_PAGE),
    KEYS("/settings/keys", Kind.PERSONAL_PAGE),
    DOCS("/docs", Kind.PAGE),
    PRIVACY("/privacy", Kind.PAGE),
    ABOUT("/about", Kind.PAGE),
    /** In containers the proxy answers it, with a page of its own. */
    STATUS("/status", Kind.PAGE),
    ADMIN("/admin", Role.MODERATOR),
    ADMIN_REPORTS("/admin/reports", Role.MODERATOR),
    ADMIN_REPORT("/admin/report", Role.MODERATOR),
    REPORTS("/reports", Kind.PERSONAL_PAGE),
    CODE("/login/code", Kind.PAGE),
    RESET("/login/reset", Kind.PAGE),
    NEW_PASSWORD("/login/new-password", Kind.PAGE),
    CONFIRM("/login/confirm", Kind.PAGE),
    FACTOR("/settings/factor", Kind.PERSONAL_PAGE),
    IMPORT_ACCOUNT("/settings/import", Kind.PERSONAL_PAGE),
    PROFILE_TEXT("/settings/profile", Kind.PERSONAL_PAGE),
    ADMIN_MESSAGES("/admin/messages", Role.MODERATOR),
    ADMIN_MESSAGE("/admin/message", Role.MODERATOR),
    ADMIN_AUDIT("/admin/audit", Role.ADMINISTRATOR),
    ADMIN_SITE("/admin/site", Role.ADMINISTRATOR),
    ADMIN_INCIDENTS("/admin/incidents", Role.ADMINISTRATOR),
    ADMIN_STATUS("/admin/status", Role.ADMINISTRATOR),
    ADMIN_USERS("/admin/users", Role.MODERATOR),
    ADMIN_USER("/admin/user", Role.MODERATOR),
    SEARCH("/search", Kind.PAGE),
    TAG("/tag/{tag}", Kind.PAGE),
    PROFILE("/{username}", Kind.PAGE),
    FOLLOW("/{username}/follow", Kind.PERSONAL_PAGE),
    UNFOLLOW("/{username}/unfollow", Kind.PERSONAL_PAGE),
    MUTE("/{username}/mute", Kind.PERSONAL_PAGE),
    UNMUTE("/{username}/unmute", Kind.PERSONAL_PAGE),
    BLOCK("/{username}/block", Kind.PERSONAL_PAGE),
    UNBLOCK("/{username}/unblock", Kind.PERSONAL_PAGE),
    FOLLOWING("/{username}/following", Kind.PAGE),
    FOLLOWERS("/{username}/followers", Kind.PAGE),
    MESSAGE("/{username}/{message}", Kind.PAGE),
    EDIT("/{username}/{message}/edit", Kind.PERSONAL_PAGE),
    DELETE("/{username}/{message}/delete", Kind.PERSONAL_PAGE),
    PIN("/{username}/{message}/pin", Kind.PERSONAL_PAGE),
    UNPIN("/{username}/{message}/unpin", Kind.PERSONAL_PAGE),
    REPORT_USER("/{username}/report", Kind.PERSONAL_PAGE),
    REPORT_MESSAGE("/{username}/{message}/report", Kind.PERSONAL_PAGE),
    REPLY("/{username}/{message}/reply", Kind.PERSONAL_PAGE),
    LIKE("/{username}/{message}/like", Kind.PERSONAL_PAGE),
    UNLIKE("/{username}/{message}/unlike", Kind.PERSONAL_PAGE),
    ASSETS("/assets", Kind.SERVED),
    AVATAR("/avatar", Kind.SERVED),
    EXPORT("/export", Kind.SERVED),
    IMPORT("/import", Kind.SERVED),
    FEED("/feed", Kind.SERVED),
    LIVE("/live", Kind.SERVED),
    THEME("/theme", Kind.SERVED),
    LANGUAGE("/language", Kind.SERVED),
    ROBOTS("/robots.txt", Kind.SERVED),
    FAVICON("/favicon.ico", Kind.SERVED),
    WELL_KNOWN("/.well-known", Kind.SERVED),
    HEALTH("/health", Kind.SERVED),
    METRICS("/metrics", Kind.SERVED),
    OPENAPI("/openapi", Kind.SERVED),
    TOOLS("/tools", Kind.SERVED),
    /** By the proxy, if at all. */
    GRAFANA("/grafana", Kind.SERVED),
    KIBANA("/kibana", Kind.SERVED),
    /** All requests without another route, for the metrics. */
    OTHER("other", Kind.NONE);

    private enum Kind {
        PAGE,
        /** A page for signed-in users only. */
        PERSONAL_PAGE,
        /** Answered by a servlet, a static file or the server, at this path and below. */
        SERVED,
        NONE
    }

    static final String USERNAME = "{username}";
    static final String TAG_NAME = "{tag}";
    static final String MESSAGE_ID = "{message}";

    /** The parent of every profile: {@code /user/NAME}. */
    static final String USER = "user";

    /** The server serves no path below these names, in upper or lower case. */
    private static final Set<String> HIDDEN = Set.of("web-inf", "meta-inf");

    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of(values())
                            .filter(route -> route.kind != Kind.NONE)
                            .map(Route::firstSegment)
                            .filter(segment -> !segment.equals(USERNAME)),
                    Stream.of(USER, "api", ".", ".."))
            .collect(Collectors.toUnmodifiableSet());

    private final String template;
    private final List<String> segments;
    private final Kind kind;
    private final Role role;

    Route(String template, Kind kind) {
        this(template, kind, Role.USER);
    }

    /** A page for this role and greater ones. */
    Route(String template, Role role) {
        this(template, Kind.PERSONAL_PAGE, role);
    }

    Route(String template, Kind kind, Role role) {
        this.template = template;
        this.segments = Stream.of(template.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        this.kind = kind;
        this.role = role;
    }

    @Override
    public String template() {
        return template;
    }

    List<String> segments() {
        return segments;
    }

    private String firstSegment() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** The name of the Faces view. */
    public String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isPage() {
        return kind == Kind.PAGE || kind == Kind.PERSONAL_PAGE;
    }

    /** Whether the page is for signed-in users only. */
    public boolean isPersonal() {
        return kind == Kind.PERSONAL_PAGE;
    }

    /** The least role of the readers of a page for signed-in users. */
    public Role role() {
        return role;
    }

    /** Whether a servlet, a static file or the server answers instead of a view. */
    public boolean isServed() {
        return kind == Kind.SERVED;
    }

    /** Whether a profile at /NAME would hide another route, so that it exists at /user/NAME only. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name) || HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
