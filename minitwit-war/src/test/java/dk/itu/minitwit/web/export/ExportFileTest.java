package dk.itu.minitwit.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.export.AccountExport;
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
    private static final AccountExport ACCOUNT = new AccountExport(
            "Bo <b>",
            "bo@example.org",
            "user",
            new AccountExport.Profile("Bo <i>", null, null),
            NOW,
            List.of(
                    new AccountExport.Message(1, "<script>\n\"\u2028🍓", NOW, false),
                    new AccountExport.Message(2, "hidden", NOW, true)),
            List.of("Ann"),
            List.of());

    @Test
    void has_everything_for_programs() throws IOException {
        JsonObject json =
                Json.createReader(new StringReader(files().get("account.json"))).readObject();

        assertThat(json.getString("format")).isEqualTo("minitwit-account");
        assertThat(json.getInt("version")).isEqualTo(1);
        assertThat(json.getString("username")).isEqualTo("Bo <b>");
        assertThat(json.getString("email")).isEqualTo("bo@example.org");
        assertThat(json.getString("display_name")).isEqualTo("Bo <i>");
        assertThat(json.containsKey("biography")).isFalse();
        assertThat(json.getString("exported_at")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(json.getJsonArray("following").getString(0)).isEqualTo("Ann");
        assertThat(json.getJsonArray("followers")).isEmpty();
        JsonObject first = json.getJsonArray("messages").getJsonObject(0);
        assertThat(first.getString("text")).isEqualTo("<script>\n\"\u2028🍓");
        assertThat(first.getString("published_at")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(json.getJsonArray("messages").getJsonObject(1).getBoolean("hidden"))
                .isTrue();
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
