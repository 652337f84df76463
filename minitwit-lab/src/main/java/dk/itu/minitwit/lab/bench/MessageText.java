package dk.itu.minitwit.lab.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Generates texts of 20 to 140 characters: about every fifth has non-ASCII words, every twentieth a web address. */
final class MessageText {

    static final int SHORTEST = 20;
    static final int LONGEST = 140;

    private static final int NOT_ASCII = 5;
    private static final int WITH_ADDRESS = 20;
    private static final int ADDRESSES = 90_000;
    private static final int FIRST_ADDRESS = 10_000;
    private static final int RARE_WORDS = 100;
    private static final String ADDRESS = "https://example.org/a/";

    private static final String[] WORDS = """
        a about after again all and another as at back bad be because been before best better book bread bridge bring
        but by call can cat city coffee cold come day did do dog down early eat end even ever every fast few find first
        for friend from garden get give go good great had hand has have he her here him his home hour house how I if in
        into is it just keep know last late left let light like little long look made make man many me more morning most
        much music my need never new next night no not now of off old on one only open or other our out over people
        place plan play rain read red right river road room run said same say school sea see she shop should show small
        snow so some song soon still stop street such summer sun take talk tea tell than that the their them then there
        they thing think this time to today tomorrow too train tree two under up us very wait walk want was water way we
        week well went were what when where which who why wind window winter with word work world write year yes you
        """.split("\\s+");

    private static final String[] OTHER_WORDS = """
        blåbær rødgrød fløde cykeltur søndag København århundrede café naïve jalapeño über Straße señor Łódź žluťoučký
        καλημέρα θάλασσα привет погода שלום مرحبا नमस्ते 東京 こんにちは 안녕하세요 天气 🙂 ☕ 🌧️ – … „ja“ 20 €
        """.split("\\s+");

    private final Random random;
    private final StringBuilder text = new StringBuilder(LONGEST);

    MessageText(Random random) {
        this.random = random;
    }

    String next() {
        text.setLength(0);
        boolean ascii = random.nextInt(NOT_ASCII) != 0;
        int left = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        if (random.nextInt(WITH_ADDRESS) == 0) {
            left = append(ADDRESS + (FIRST_ADDRESS + random.nextInt(ADDRESSES)), left);
        }
        while (left > 0) {
            left = append(!ascii && random.nextInt(3) == 0 ? any(OTHER_WORDS) : any(WORDS), left);
        }
        return text.toString();
    }

    /** Searches for words that few messages have: the numbers in the addresses. */
    static List<String> searchesOfAddresses() {
        return IntStream.range(0, RARE_WORDS)
                .mapToObj(n -> "/search?q=" + (FIRST_ADDRESS + n * ADDRESSES / RARE_WORDS))
                .toList();
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** Appends a word, truncated to the rest of the length. Counts code points, as PostgreSQL does. */
    private int append(String word, int left) {
        int length = word.codePointCount(0, word.length());
        if (length > left) {
            text.append(word, 0, word.offsetByCodePoints(0, left));
            return 0;
        }
        text.append(word);
        if (left - length < 2) {
            text.append(".".repeat(left - length));
            return 0;
        }
        text.append(' ');
        return left - length - 1;
    }
}
