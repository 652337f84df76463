package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.search.Words;
import java.util.Collections;
import java.util.List;

/** The muted words and phrases of a reader, as the search compares words. */
record MutedWords(List<List<String>> phrases) {

    static MutedWords of(List<String> texts) {
        return new MutedWords(
                texts.stream().map(Words::of).filter(words -> !words.isEmpty()).toList());
    }

    boolean areIn(String text) {
        if (phrases.isEmpty()) {
            return false;
        }
        List<String> words = Words.of(text);
        return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }
}
