package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.Ascii;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is asked of a MiniTwit again and again. A page stands behind what the API does for the same messages. */
enum Workload {
    API("api", null, (base, names) -> gets(base, List.of("/api/msgs?no=30"))),
    PUBLIC("public", API, (base, names) -> gets(base, List.of("/public"))),
    API_USER("api-user", null, (base, names) -> gets(base, forEach(names, "/api/msgs/%s?no=30"))),
    PROFILE("profile", API_USER, (base, names) -> gets(base, forEach(names, "/%s"))),
    READS(
            "reads",
            null,
            (base, names) -> Requests.mixed(
                    List.of(60, 25, 15),
                    List.of(
                            gets(base, List.of("/api/msgs?no=100")),
                            gets(base, forEach(names, "/api/msgs/%s?no=100")),
                            gets(base, forEach(names, "/api/fllws/%s"))))),
    SIMULATOR("simulator", null, (base, names) -> new SimulatorTraffic(api(base), names, false)),
    SIMULATOR_KEPT("simulator-kept", null, (base, names) -> new SimulatorTraffic(api(base), names, true));

    private final String label;
    private final Workload comparedWith;
    private final BiFunction<BaseUrl, List<String>, Requests> requests;

    Workload(String label, Workload comparedWith, BiFunction<BaseUrl, List<String>, Requests> requests) {
        this.label = label;
        this.comparedWith = comparedWith;
        this.requests = requests;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** What its rate is to be told in relation to. */
    Optional<Workload> comparedWith() {
        return Optional.ofNullable(comparedWith);
    }

    /** @param names users who exist */
    Requests requests(BaseUrl base, List<String> names) {
        return requests.apply(base, names);
    }

    private static Requests gets(BaseUrl base, List<String> paths) {
        return new GetRequests(base).inTurn(paths);
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

    /** Reads a workload's name on the command line. */
    static final class Converter implements ITypeConverter<Workload> {

        @Override
        public Workload convert(String label) {
            return Arrays.stream(values())
                    .filter(workload -> workload.label.equals(label))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'%s' is none of %s"
                            .formatted(
                                    label,
                                    Arrays.stream(values()).map(Workload::label).collect(Collectors.joining(", ")))));
        }
    }
}
