package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.database.DatabaseSettings;
import dk.itu.minitwit.cli.http.Ascii;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The requests that a benchmark repeats: to a MiniTwit, or to its database alone. */
enum Workload {
    API("api", null, (base, names) -> gets(base, List.of("/api/msgs?no=30"))),
    PUBLIC("public", API, (base, names) -> gets(base, List.of("/public"))),
    API_USER("api-user", null, (base, names) -> gets(base, forEach(names, "/api/msgs/%s?no=30"))),
    PROFILE("profile", API_USER, (base, names) -> gets(base, forEach(names, "/%s"))),
    HOME_NOBODY("home-0", null, (base, names) -> new HomePages(base).of(WellKnownUser.FOLLOWS_NOBODY)),
    HOME_INACTIVE("home-inactive", null, (base, names) -> new HomePages(base).of(WellKnownUser.FOLLOWS_INACTIVE)),
    HOME("home-33", null, (base, names) -> new HomePages(base).of(WellKnownUser.FOLLOWS_33)),
    HOME_MANY("home-5000", null, (base, names) -> new HomePages(base).of(WellKnownUser.FOLLOWS_5000)),
    NOTICES("notices", null, (base, names) -> new HomePages(base).ofNotices(names)),
    CONVERSATION("conversation", null, (base, names) -> gets(base, new Conversations(base).paths())),
    SEARCH_COMMON("search-common", null, (base, names) -> gets(base, List.of("/search?q=coffee"))),
    SEARCH_RARE("search-rare", null, (base, names) -> gets(base, MessageText.searchesOfAddresses())),
    SEARCH_NONE("search-none", null, (base, names) -> gets(base, List.of("/search?q=xylophonist"))),
    NOTHING("nothing", null, (base, names) -> new ReadRequests(base).options("/api/latest")),
    DB_READS("db-reads", false),
    READS(
            "reads",
            DB_READS,
            (base, names) -> Requests.mixed(
                    List.of(Workload.READ_MESSAGES, Workload.READ_MESSAGES_OF, Workload.READ_FOLLOWS_OF),
                    List.of(
                            gets(base, List.of("/api/msgs?no=100")),
                            gets(base, forEach(names, "/api/msgs/%s?no=100")),
                            gets(base, forEach(names, "/api/fllws/%s"))))),
    DB_SIMULATOR("db-simulator", true),
    SIGN_UPS("sign-ups", null, (base, names) -> SimulatorTraffic.registrations(api(base))),
    SIMULATOR("simulator", DB_SIMULATOR, (base, names) -> SimulatorTraffic.of(api(base), names, false)),
    SIMULATOR_KEPT("simulator-kept", DB_SIMULATOR, (base, names) -> SimulatorTraffic.of(api(base), names, true)),
    MIXED(
            "mixed",
            null,
            (base, names) -> Requests.mixed(
                    List.of(70, 20, 5, 5),
                    List.of(
                            SIMULATOR_KEPT.requests(base, names),
                            READS.requests(base, names),
                            PUBLIC.requests(base, names),
                            PROFILE.requests(base, names))));

    /** Percentages of the reads. */
    static final int READ_MESSAGES = 60;

    static final int READ_MESSAGES_OF = 25;
    private static final int READ_FOLLOWS_OF = 15;

    private final String label;
    private final Workload comparedWith;
    private final BiFunction<BaseUrl, List<String>, Requests> requests;
    private final boolean writes;

    Workload(String label, Workload comparedWith, BiFunction<BaseUrl, List<String>, Requests> requests) {
        this.label = label;
        this.comparedWith = comparedWith;
        this.requests = requests;
        this.writes = false;
    }

    /** A workload of the database alone. */
    Workload(String label, boolean writes) {
        this.label = label;
        this.comparedWith = null;
        this.requests = null;
        this.writes = writes;
    }

    /** The name on the command line and in reports. */
    String label() {
        return label;
    }

    /** The workload whose rate this one's is divided by in the report. */
    Optional<Workload> comparedWith() {
        return Optional.ofNullable(comparedWith);
    }

    /** Whether it uses the database alone. */
    boolean isOfDatabase() {
        return requests == null;
    }

    /**
     * The clients of this workload.
     *
     * @param names existing users
     * @param database called only by workloads of the database
     */
    Workers workers(BaseUrl base, List<String> names, Supplier<DatabaseSettings> database) {
        return isOfDatabase()
                ? new DatabaseWorkers(database.get(), names, writes)
                : new HttpWorkers(base, requests(base, names));
    }

    /** The HTTP requests; only for workloads of a MiniTwit. */
    Requests requests(BaseUrl base, List<String> names) {
        return requests.apply(base, names);
    }

    private static Requests gets(BaseUrl base, List<String> paths) {
        return new ReadRequests(base).inTurn(paths);
    }

    private static BaseUrl api(BaseUrl pages) {
        return BaseUrl.parse(pages + "/api");
    }

    private static List<String> forEach(List<String> names, String path) {
        return names.stream()
                .map(Workload::segment)
                .map(name -> path.replace("%s", name))
                .toList();
    }

    private static String segment(String name) {
        StringBuilder segment = new StringBuilder();
        Ascii.appendPathSegment(segment, name);
        return segment.toString();
    }

    /** Parses a workload's name on the command line. */
    static final class Converter implements ITypeConverter<Workload> {

        @Override
        public Workload convert(String label) {
            return Arrays.stream(values())
                    .filter(workload -> workload.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is not one of %s"
                            .formatted(
                                    label,
                                    Arrays.stream(values()).map(Workload::label).collect(Collectors.joining(", ")))));
        }
    }
}
