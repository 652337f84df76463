package dk.itu.minitwit.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private final ApiDescription api = new ApiDescription();

    @BeforeEach
    void read() {
        api.read();
    }

    @Test
    void has_every_operation_in_the_order_of_the_document() {
        assertThat(api.getOperations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactly(
                        "GET /api/latest",
                        "POST /api/register",
                        "GET /api/msgs",
                        "GET /api/msgs/{username}",
                        "POST /api/msgs/{username}",
                        "GET /api/fllws/{username}",
                        "POST /api/fllws/{username}",
                        "GET /api/v1/timelines/public",
                        "GET /api/v1/timelines/home",
                        "POST /api/v1/messages",
                        "GET /api/v1/messages/{id}",
                        "DELETE /api/v1/messages/{id}",
                        "GET /api/v1/users/{username}",
                        "GET /api/v1/users/{username}/messages",
                        "GET /api/v1/users/{username}/following",
                        "GET /api/v1/users/{username}/followers",
                        "PUT /api/v1/follows/{username}",
                        "DELETE /api/v1/follows/{username}",
                        "GET /api/v1/search",
                        "GET /api/v1/notices",
                        "PUT /api/v1/notices/seen/{id}",
                        "GET /api/v1/account",
                        "GET /api/v1/account/keys",
                        "DELETE /api/v1/account/keys/{id}");
        assertThat(api.getOperations())
                .filteredOn(operation -> !operation.authorized())
                .extracting(Operation::id)
                .containsExactly("latest", "register");
    }

    @Test
    void tells_the_place_and_the_limits_of_each_field() {
        assertThat(operation("messagesOfUser").fields())
                .extracting(field -> field.name() + " in " + field.place() + ": " + field.limits())
                .containsExactly(
                        "username in path: string, length 1 to 255",
                        "no in query: integer, 0 to 1000, default 100",
                        "latest in query: integer");
        assertThat(operation("register").fields())
                .extracting(field -> field.name() + ": " + field.limits())
                .containsExactly(
                        "latest: integer",
                        "username: string, length 1 to 255",
                        "email: string, length at most 255, contains @",
                        "pwd: string, length at least 1");
        assertThat(operation("register").fields()).extracting(Field::required).containsExactly(false, true, true, true);
        assertThat(operation("register").parameters()).extracting(Field::name).containsExactly("latest");
    }

    @Test
    void has_every_answer_with_its_examples() {
        assertThat(operation("register").answers())
                .extracting(Answer::status)
                .containsExactly("204", "400", "413", "415", "429", "500", "503");
        assertThat(operation("register").answers().get(0).examples()).isEmpty();
        assertThat(operation("register").answers().get(1).examples())
                .hasSize(4)
                .contains("{\"status\":400,\"error_msg\":\"The username is already taken\"}");
    }

    @Test
    void tells_the_way_to_prove_oneself() {
        assertThat(operation("messages").scheme()).isEqualTo("simulator");
        assertThat(operation("v1PostMessage").scheme()).isEqualTo("key");
        assertThat(operation("v1PostMessage").parameters())
                .extracting(field -> field.name() + " in " + field.place())
                .containsExactly("Idempotency-Key in header");
        assertThat(operation("latest").scheme()).isEmpty();
    }

    @Test
    void has_every_kind_of_problem() {
        assertThat(api.getProblems())
                .hasSize(13)
                .contains(new Meaning("rate_limited", "Retry-After says how many seconds to wait"));
        assertThat(operation("v1Message").answers())
                .filteredOn(answer -> answer.status().equals("404"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.examples().get(0)).contains("\"code\":\"not_found\""));
    }

    @Test
    void has_an_example_of_each_body() {
        assertThat(operation("postMessage").body()).isEqualTo("{\"content\":\"Smørrebrød, anyone?\"}");
        assertThat(operation("changeFollow").body()).isEqualTo("{\"follow\":\"Ada Birk\"}");
        assertThat(operation("latest").body()).isEmpty();
    }

    private Operation operation(String id) {
        return api.getOperations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
