package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.lab.bench.GeneratedMessages.GeneratedMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedDataTest {

    private static final FillSize SIZE = FillSize.of(20_000, null, null);

    @Test
    void few_write_much() {
        List<GeneratedMessage> messages = messages(SIZE);

        assertThat(by(messages, 1)).isGreaterThan(10 * by(messages, 500)).isLessThan(messages.size() / 10);
        assertThat(messages).extracting(GeneratedMessage::authorId).allMatch(id -> id >= 1 && id <= 1_005);
    }

    @Test
    void the_inactive_user_wrote_the_oldest_message_and_no_other() {
        List<GeneratedMessage> messages = messages(SIZE);

        assertThat(messages.get(0).authorId()).isEqualTo(WellKnownUser.INACTIVE.id(1_000));
        assertThat(by(messages, WellKnownUser.INACTIVE.id(1_000))).isEqualTo(1);
    }

    @Test
    void times_grow_with_the_ids_and_few_share_a_second() {
        List<GeneratedMessage> messages = messages(SIZE);

        assertThat(messages).extracting(GeneratedMessage::id).isSorted().endsWith(20_000L);
        assertThat(messages).extracting(GeneratedMessage::publishedAt).isSorted();
        assertThat(messages.stream().map(GeneratedMessage::publishedAt).distinct())
                .hasSizeBetween(19_400, 19_800);
        assertThat(messages.get(19_999).publishedAt())
                .isBetween(Instant.parse("2025-12-31T23:59:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void one_of_a_thousand_is_flagged() {
        assertThat(messages(SIZE).stream().filter(GeneratedMessage::flagged)).hasSizeBetween(10, 35);
    }

    @Test
    void texts_have_20_to_140_characters_of_many_scripts_and_addresses() {
        MessageText text = new MessageText(new Random(7));
        List<String> texts = Stream.generate(text::next).limit(10_000).toList();

        assertThat(texts).allMatch(each -> each.equals(each.strip()));
        assertThat(texts.stream().map(each -> each.codePointCount(0, each.length())))
                .allMatch(length -> length >= 20 && length <= 140)
                .contains(20, 140);
        assertThat(texts.stream().filter(each -> each.chars().anyMatch(c -> c > 127)))
                .hasSizeBetween(1_500, 2_100);
        assertThat(texts.stream().filter(each -> each.contains("https://example.org/")))
                .hasSizeBetween(400, 600);
    }

    @Test
    void users_follow_others_once_and_few_are_followed_by_many() throws IOException {
        List<String> follows = new ArrayList<>();
        int[] followers = new int[SIZE.users() + 10];
        long count = new GeneratedFollows(SIZE).forEach((follower, followee) -> {
            assertThat(follower).isNotEqualTo(followee);
            follows.add(follower + ">" + followee);
            followers[followee]++;
        });

        assertThat(follows).hasSize((int) count).doesNotHaveDuplicates();
        assertThat(count).isEqualTo(20_000 + 1 + 33 + 1_000);
        assertThat(followers[1]).isGreaterThan(10 * followers[500]);
    }

    @Test
    void the_smallest_sizes_end() throws IOException {
        assertThat(messages(FillSize.of(1, 1, 0L))).hasSize(1);
        assertThat(new GeneratedFollows(FillSize.of(1, 2, 2L)).forEach((follower, followee) -> {}))
                .isEqualTo(2 + 1 + 2 + 2);
    }

    private static long by(List<GeneratedMessage> messages, long author) {
        return messages.stream().filter(message -> message.authorId() == author).count();
    }

    private static List<GeneratedMessage> messages(FillSize size) {
        List<GeneratedMessage> all = new ArrayList<>();
        new GeneratedMessages(size).forEachRemaining(all::add);
        return all;
    }
}
