package dk.itu.minitwit.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.export.AccountExport;
import dk.itu.minitwit.export.MessageReference;
import dk.itu.minitwit.web.page.Language;
import dk.itu.minitwit.web.page.Texts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ExportFileTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final MessageReference LIKED = new MessageReference(9, "Ann", NOW, "ab");
    private static final AccountExport ACCOUNT = new AccountExport(
            "Bo <b>",
            "bo@example.org",
            "user",
            new AccountExport.Profile("Bo <i>", null, null, null, 2L),
            NOW,
            List.of(
                    new AccountExport.Message(2, "hidden", NOW, true, NOW, List.of(), LIKED),
                    new AccountExport.Message(1, "<script>\n\"\u2028🍓", NOW, false, null, List.of("Ann"), null)),
            List.of(LIKED),
            new AccountExport.Names(List.of("Ann"), List.of(), List.of("Cy"), List.of(), List.of("spoiler")));

    @Test
    void has_everything_for_programs() throws IOException {
        JsonObject json =
                Json.createReader(new StringReader(files().get("account.json"))).readObject();

        assertThat(json.getString("format")).isEqualTo("minitwit-account");
        assertThat(json.getInt("version")).isEqualTo(2);
        assertThat(json.getString("username")).isEqualTo("Bo <b>");
        assertThat(json.getString("email")).isEqualTo("bo@example.org");
        assertThat(json.getString("display_name")).isEqualTo("Bo <i>");
        assertThat(json.containsKey("biography")).isFalse();
        assertThat(json.getString("exported_at")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(json.getJsonArray("following").getString(0)).isEqualTo("Ann");
        assertThat(json.getJsonArray("followers")).isEmpty();
        assertThat(json.getJsonArray("muted").getString(0)).isEqualTo("Cy");
        assertThat(json.getJsonArray("muted_words").getString(0)).isEqualTo("spoiler");
        assertThat(json.getInt("pinned")).isEqualTo(2);
        assertThat(json.getJsonArray("likes").getJsonObject(0).getString("sha256"))
                .isEqualTo("ab");
        JsonObject first = json.getJsonArray("messages").getJsonObject(0);
        assertThat(first.getString("text")).isEqualTo("<script>\n\"\u2028🍓");
        assertThat(first.getString("published_at")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(first.getJsonArray("mentions").getString(0)).isEqualTo("Ann");
        JsonObject second = json.getJsonArray("messages").getJsonObject(1);
        assertThat(second.getBoolean("hidden")).isTrue();
        assertThat(second.getString("edited_at")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(second.getJsonObject("reply_to").getString("author")).isEqualTo("Ann");
    }

    @Test
    void is_readable_for_people_and_runs_nothing() throws IOException {
        assertThat(files().get("account.html"))
                .contains("Bo &lt;b&gt;", "<p>Bo &lt;i&gt;</p>", "&lt;script&gt;", "bo@example.org", "<li>Ann</li>")
                .doesNotContain("<script", "<b>", "<i>");
    }

    private static Map<String, String> files() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportFile(ACCOUNT, Texts.in(Language.ENGLISH)).writeTo(out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("account.json", "account.html");
        return files;
    }
}
