package dev.mokuroku.source.github.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeGithubTest {
    private final FakeGithub github = new FakeGithub();
    private final FakeRepository shop = FakeRepository.empty("acme/shop").file("a.yaml", "oid-a", "kind: x");

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void answersExactlyWhatTheQueryRequests() throws Exception {
        github.query("Shop").answers(FakeGithub.named(shop));
        assertThat(ask("description a: object(expression: \"HEAD:a.yaml\") { ... on Blob { text } oid }", "shop"))
                .isEqualTo(GithubJson.parse("""
                        {"data": {"it": {"url": "https://github.com/acme/shop", "description": null,
                        "a": {"text": "kind: x", "oid": "oid-a"}}}}"""));
        github.assertEverythingWasExpected();
    }

    @Test
    void reportsWhatIsMissingAsGithubDoes() throws Exception {
        github.query("Shop").answers(FakeGithub.named(shop));
        JsonNode response = ask("", "gone");
        assertThat(response.path("data").path("it").isNull()).isTrue();
        assertThat(response.at("/errors/0/type").asText()).isEqualTo("NOT_FOUND");
        assertThat(response.at("/errors/0/path/0").asText()).isEqualTo("it");
    }

    @Test
    void hidesWithAFieldThatIsNeverNullWhatIsAroundIt() throws Exception {
        github.query("Shop").answers(FakeGithub.named(shop.with("visibility", GithubJson.forbidden("No."))));
        JsonNode response = ask("visibility", "shop");
        assertThat(response.path("data").path("it").isNull()).isTrue();
        assertThat(response.at("/errors/0/path")).isEqualTo(GithubJson.parse("[\"it\", \"visibility\"]"));
        github.assertEverythingWasExpected();
    }

    @Test
    void failsATestWhoseDataGithubCannotHold() throws Exception {
        github.query("Shop").answers(FakeGithub.named(shop.with("visibility", (JsonNode) null)));
        send("visibility", "shop");
        assertThatThrownBy(github::assertEverythingWasExpected).hasMessageContaining("it/visibility");
    }

    @Test
    void failsATestThatRequestsAFieldGithubDoesNotHave() throws Exception {
        github.query("Shop").answers(FakeGithub.named(shop));
        send("homepage", "shop");
        assertThatThrownBy(github::assertEverythingWasExpected).hasMessageContaining("Field 'homepage'");
    }

    @Test
    void failsATestThatMakesACallNothingIsPreparedFor() throws Exception {
        github.query("Shop").with("name", "pay").answers(FakeGithub.named(shop));
        send("description", "shop");
        assertThatThrownBy(github::assertEverythingWasExpected).hasMessageContaining("query Shop");
    }

    @Test
    void allowsEveryQueryThatIsAFile() {
        List<String> queries = List.of("members", "member", "proposal", "team-members", "team", "teams");
        ObjectNode nothing = GithubJson.object("rateLimit", GithubJson.resource("rate-limit.json"));
        String variables = """
                {"organization": "acme", "login": "ann", "owner": "acme", "name": "shop", "descriptor": "HEAD:a",
                "team": "cloud"}""";
        for (String query : queries) {
            String document = GithubJson.text(query + ".graphql");
            assertThat(GithubSchema.answer(document, GithubJson.parse(variables), nothing)
                            .path("data"))
                    .as(query)
                    .isNotEmpty();
        }
    }

    private JsonNode ask(String fields, String name) throws Exception {
        return GithubJson.parse(send(fields, name));
    }

    private String send(String fields, String name) throws Exception {
        ObjectNode body = GithubJson.object()
                .put(
                        "query",
                        "query Shop($name: String!) { it: repository(owner: \"acme\", name: $name) { url %s } }"
                                .formatted(fields));
        body.putObject("variables").put("name", name);
        HttpRequest request = HttpRequest.newBuilder(URI.create(github.apiUrl() + "/graphql"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
