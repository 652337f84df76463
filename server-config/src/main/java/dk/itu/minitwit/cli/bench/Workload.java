package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.Ascii;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is asked of a MiniTwit again and again. A page stands behind what the API does for the same messages. */
enum Workload {
    API("api", null, names -> List.of("/api/msgs?no=30")),
    PUBLIC("public", API, names -> List.of("/public")),
    API_USER("api-user", null, names -> forEach(names, name -> "/api/msgs/" + name + "?no=30")),
    PROFILE("profile", API_USER, names -> forEach(names, name -> "/" + name));

    private final String label;
    private final Workload comparedWith;
    private final Function<List<String>, List<String>> paths;

    Workload(String label, Workload comparedWith, Function<List<String>, List<String>> paths) {
        this.label = label;
        this.comparedWith = comparedWith;
        this.paths = paths;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** What its rate is to be told in relation to. */
    Optional<Workload> comparedWith() {
        return Optional.ofNullable(comparedWith);
    }

    /**
     * The paths to ask for, one after the other and from the beginning again.
     *
     * @param names users who exist
     */
    List<String> paths(List<String> names) {
        return paths.apply(names);
    }

    private static List<String> forEach(List<String> names, Function<String, String> path) {
        return names.stream().map(Workload::segment).map(path).toList();
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
