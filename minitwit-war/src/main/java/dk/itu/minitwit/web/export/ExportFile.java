package dk.itu.minitwit.web.export;

import dk.itu.minitwit.export.AccountExport;
import dk.itu.minitwit.export.AccountWriter;
import dk.itu.minitwit.web.page.Html;
import dk.itu.minitwit.web.page.Names;
import dk.itu.minitwit.web.page.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an account as a ZIP: JSON for programs, HTML for people. */
final class ExportFile {

    private final AccountExport account;
    private final Texts texts;

    ExportFile(AccountExport account, Texts texts) {
        this.account = account;
        this.texts = texts;
    }

    void writeTo(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("account.json"));
            AccountWriter.write(account, zip);
            zip.putNextEntry(new ZipEntry("account.html"));
            zip.write(html().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private String html() {
        String title = texts.of("export.title", Names.shown(account.username()));
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        Html.escape(title, html);
        html.append("</title></head><body><h1>");
        Html.escape(title, html);
        html.append("</h1>\n<p>");
        Html.escape(account.email() + ", " + account.exportedAt(), html);
        html.append("</p>\n");
        AccountExport.Profile profile = account.profile();
        Stream.of(profile.displayName(), profile.biography(), profile.link())
                .filter(Objects::nonNull)
                .forEach(text -> {
                    html.append("<p>");
                    Html.escape(text, html);
                    html.append("</p>\n");
                });
        list(html, texts.of("export.following"), account.names().following());
        list(html, texts.of("export.followers"), account.names().followers());
        heading(html, texts.of("export.messages"));
        for (AccountExport.Message message : account.messages()) {
            html.append("<p><small>").append(message.publishedAt()).append("</small><br>");
            Html.escape(message.text(), html);
            html.append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static void list(StringBuilder html, String heading, List<String> names) {
        heading(html, heading);
        html.append("<ul>");
        names.forEach(name -> {
            html.append("<li>");
            Html.escape(Names.shown(name), html);
            html.append("</li>");
        });
        html.append("</ul>\n");
    }

    private static void heading(StringBuilder html, String text) {
        html.append("<h2>");
        Html.escape(text, html);
        html.append("</h2>\n");
    }
}
