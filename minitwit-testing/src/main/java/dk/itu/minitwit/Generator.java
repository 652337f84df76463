package dk.itu.minitwit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random input for properties, the same for the same seed (ADR 061). Values that break programs are as frequent as ordinary ones.
 */
public final class Generator {

    private static final int MAX_DEPTH = 3;

    /** Separated by spaces, but for those that contain one. */
    private static final String NASTY_WORDS =
            "\u0000 \u007f \u0085 \u200b \u202e \ufeff \uffff ' \" \\ % %00 %2F %c0%af + / // . .. ; ? # & ="
                    + " <script> ${x} #{x} {0} \ud83c \ud83c\udf53 e\u0301 null -1 0 9223372036854775808 1e400 NaN jsessionid";

    private static final List<String> NASTY = Stream.concat(
                    Stream.of("", " ", "x' OR ''='", "\r\nX: y"), Stream.of(NASTY_WORDS.split(" ")))
            .toList();

    private final Random random;

    public Generator(long seed) {
        random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True in one of so many cases. */
    public boolean oneIn(int cases) {
        return below(cases) == 0;
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    /** A text of at most so many parts: nasty ones, letters, and any characters. */
    public String text(int parts) {
        return IntStream.range(0, below(parts + 1)).mapToObj(i -> part()).collect(Collectors.joining());
    }

    private String part() {
        return switch (below(4)) {
            case 0 -> NASTY.get(below(NASTY.size()));
            case 1 -> String.valueOf((char) below(Character.MAX_VALUE));
            case 2 -> "long".repeat(below(100));
            default -> String.valueOf((char) ('a' + below(26)));
        };
    }

    /** A JSON value; in one of eight cases damaged. */
    public String json() {
        String json = json(0);
        if (!oneIn(8) || json.isEmpty()) {
            return json;
        }
        int at = below(json.length());
        return json.substring(0, at)
                + of("", "}", "\"", ",", "\u0000", "{".repeat(below(2000)))
                + json.substring(Math.min(json.length(), at + 1));
    }

    private String json(int depth) {
        return switch (depth < MAX_DEPTH ? below(8) : below(5)) {
            case 0 -> of("null", "true", "false");
            case 1 -> of("0", "-0", "1e9", "-1.5", "123456789012345678901234567890", "1e99999");
            case 2, 3, 4 -> quoted(text(4));
            case 5 -> list(() -> json(depth + 1), "[", "]");
            default -> object(() -> json(depth + 1));
        };
    }

    private String list(Supplier<String> member, String open, String close) {
        List<String> members = new ArrayList<>();
        for (int i = below(4); i > 0; i--) {
            members.add(member.get());
        }
        return open + String.join(",", members) + close;
    }

    private String object(Supplier<String> value) {
        return list(() -> quoted(text(2)) + ':' + value.get(), "{", "}");
    }

    /** An object with some of these members, each a text or any other value. */
    public String object(String... names) {
        return list(() -> quoted(of(names)) + ':' + (oneIn(3) ? json(1) : quoted(text(6))), "{", "}");
    }

    /** Escaped as by programs that send ASCII, or only as far as needed. */
    private String quoted(String text) {
        boolean isAscii = random.nextBoolean();
        return text.chars()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c) || isAscii && c > 126
                        ? String.format("\\u%04x", c)
                        : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A segment of a path, percent-encoded in UTF-8; in one of eight cases as it is, without what ends a request line. */
    public String segment() {
        String text = text(5);
        if (oneIn(8)) {
            return text.replaceAll("[\\s?#\\p{Cntrl}]", "");
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", octet));
        }
        return encoded.toString();
    }
}
