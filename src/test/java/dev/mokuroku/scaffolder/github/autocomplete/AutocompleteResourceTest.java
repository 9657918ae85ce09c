package dev.mokuroku.scaffolder.github.autocomplete;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskGithub;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.github.fake.FakeGithub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class AutocompleteResourceTest {
    private static final String BODY = "{\"token\": \"own\", \"context\": {}}";

    @Inject
    TestTokens tokens;

    TaskGithub github;

    @Test
    void answersInBackstagesShape() {
        github.fake()
                .rest(get(urlPathEqualTo("/user/orgs"))
                        .willReturn(okJson("[{\"login\": \"acme\"}, {\"login\": \"other\"}]")));
        ask("ann", "github/owners", BODY).statusCode(200).body("results.id", contains("acme", "other"));
    }

    @Test
    void passesTheStatusOfARefusalOn() {
        github.fake().rest(get(urlPathEqualTo("/user/repos")).willReturn(FakeGithub.refusal(401, "Bad credentials")));
        ask("ann", "github/repositoriesWithOwner", BODY)
                .statusCode(401)
                .body("error.name", equalTo("HttpError"))
                .body("error.message", containsString("Bad credentials"))
                .body("request.url", equalTo("/v2/autocomplete/github/repositoriesWithOwner"))
                .body("response.statusCode", equalTo(401));
    }

    @Test
    void namesWhatIsWrong() {
        ask("ann", "gitlab/owners", BODY)
                .statusCode(400)
                .body("error.name", equalTo("InputError"))
                .body("error.message", equalTo("Unsupported provider: gitlab"));
        ask("ann", "github/nothing", BODY).statusCode(400).body("error.message", equalTo("Invalid resource: nothing"));
        ask("ann", "github/owners", "{\"context\": {}}")
                .statusCode(400)
                .body("error.message", equalTo("request/body must have required property 'token'"));
        ask("ann", "github/owners", "{\"token\": \"own\", \"context\": {\"host\": \"elsewhere.example.com\"}}")
                .statusCode(400)
                .body("error.message", equalTo("No integration for host elsewhere.example.com"));
    }

    @Test
    void isForThoseWhoMayRunTemplates() {
        ask("carl", "github/owners", BODY).statusCode(403);
    }

    private ValidatableResponse ask(String user, String path, String body) {
        return given().auth()
                .oauth2(tokens.of(user))
                .contentType("application/json")
                .body(body)
                .post("/api/scaffolder/v2/autocomplete/" + path)
                .then();
    }
}
