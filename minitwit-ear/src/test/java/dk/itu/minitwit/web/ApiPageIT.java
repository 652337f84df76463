package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.docs.ApiDescription;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The description of the API, for programs and for people. */
class ApiPageIT extends WebJourneys {

    @Test
    void programs_get_the_document_as_it_is_written() throws IOException {
        Page document = browser.open("/openapi").assertStatus(200);

        assertThat(document.header("Content-Type")).startsWith("application/json");
        try (InputStream written = ApiDescription.class.getResourceAsStream("openapi.json")) {
            assertThat(document.body()).isEqualTo(new String(written.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_server_s_own_description_is_nowhere() {
        for (String address : List.of("/openapi/", "/openapi/x", "/openapi/?format=JSON")) {
            assertThat(browser.open(address).assertStatus(404).body()).doesNotContain("openapi: ", "Default Response");
        }
    }

    @Test
    void people_get_a_page_with_every_operation_and_answer() {
        Document page = browser.open("/docs").assertStatus(200).document();

        assertThat(page.select(".operation h2").eachText())
                .hasSize(25)
                .contains("GET /api/latest", "POST /api/msgs/{username}", "GET /api/v1/search");
        assertThat(page.select("#register dt").eachText())
                .contains(
                        "username body, required: string, length 1 to 255",
                        "413 The body is larger than 64 KiB",
                        "204 Done. The body is empty.");
        assertThat(page.select("#messages pre").eachText())
                .contains("{\"status\":403,\"error_msg\":\"You are not authorized to use this resource!\"}");
    }

    @Test
    void every_page_leads_to_it() {
        assertThat(browser.open("/public").link("API")).endsWith("/docs");
    }
}
