package dev.mokuroku.scaffolder.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.action.CreateIssue;
import dev.mokuroku.scaffolder.github.action.PublishGithub;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.write.ApiCallersForTests;
import dev.mokuroku.source.github.write.ApiRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GithubSessionsTest {
    private static final String SHOP = "\"repoUrl\": \"github.com?owner=acme&repo=shop\"";

    @RegisterExtension
    static final FakeGithub GITHUB = new FakeGithub();

    @TempDir
    private Path folder;

    @Test
    void callsWithTheCredentialsOfTheServer() throws Exception {
        GITHUB.rest(get("/repos/acme/shop").willReturn(okJson("{\"id\": 7}")));
        GithubStep step = steps(Map.of(), Map.of()).step(input(SHOP));
        assertThat(step.send(ApiRequest.get("/repos/acme/shop")).path("id").asInt())
                .isEqualTo(7);
        assertThat(GITHUB.requests().getFirst().getHeader("Authorization")).isEqualTo("Bearer a-token-of-tests");
    }

    @Test
    void callsWithTheTokenOfTheStep() throws Exception {
        GITHUB.rest(get("/repos/acme/shop").willReturn(okJson("{}")));
        GithubStep step = steps(Map.of("organizations", "other", "user-token-required", "true"), Map.of())
                .step(input(SHOP + ", \"token\": \"own\""));
        assertThat(step.send(ApiRequest.get("/repos/acme/shop")).isEmpty()).isTrue();
        assertThat(GITHUB.requests().getFirst().getHeader("Authorization")).isEqualTo("Bearer own");
    }

    @Test
    void saysThatGithubRefusesTheTokenOfTheStep() throws Exception {
        GITHUB.rest(get("/repos/acme/shop").willReturn(FakeGithub.refusal(401, "Bad credentials")));
        GithubStep step = steps(Map.of(), Map.of()).step(input(SHOP + ", \"token\": \"own\""));
        assertThatThrownBy(() -> step.send(ApiRequest.get("/repos/acme/shop")))
                .isInstanceOfSatisfying(
                        RefusedCallException.class,
                        refused -> assertThat(refused.status()).isEqualTo(401))
                .hasMessage("cannot use the token: Bad credentials");
    }

    @Test
    void writesOnlyToConfiguredOrganizations() throws Exception {
        GithubSteps steps = steps(Map.of("organizations", "ACME, other"), Map.of());
        assertThat(steps.step(input(SHOP))).isNotNull();
        assertThatThrownBy(() -> steps.step(input("\"repoUrl\": \"github.com?owner=third&repo=shop\"")))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"))
                .hasMessageContaining("Templates may not write to third");
    }

    @Test
    void wantsATokenOfTheUserWhereTheSettingSaysSo() {
        assertThatThrownBy(() ->
                        steps(Map.of("user-token-required", "true"), Map.of()).step(input(SHOP)))
                .hasMessageContaining("${{ secrets.USER_OAUTH_TOKEN }}");
    }

    @Test
    void knowsOnlyConfiguredHosts() {
        assertThatThrownBy(() ->
                        steps(Map.of(), Map.of()).step(input("\"repoUrl\": \"git.example.com?owner=acme&repo=shop\"")))
                .hasMessage(
                        "No matching integration configuration for host git.example.com, please check your integrations config");
    }

    @Test
    void waitsUntilARateLimitIsReset() throws Exception {
        GITHUB.rest(
                () -> post("/repos/acme/shop/issues/1/labels"),
                FakeGithub.refusal(403, "You have exceeded a secondary rate limit.")
                        .withHeader("retry-after", "5"),
                okJson("[]"));
        GithubStep step = steps(Map.of(), Map.of()).step(input(SHOP));
        assertThat(step.send(ApiRequest.post("/repos/acme/shop/issues/1/labels", PlainJson.MAPPER.createObjectNode()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void showsWhatItWouldWriteWithoutCredentials() throws Exception {
        Files.writeString(folder.resolve("README.md"), "# Shop");
        GithubSteps dry = steps(Map.of("dry", "true"), Map.of("token", ""));
        FakeStep publish = input(SHOP + ", \"description\": \"The shop\", \"secrets\": {\"KEY\": \"value\"}");
        new PublishGithub(dry).run(publish);
        assertThat(publish.outputs().get("repoContentsUrl").asText())
                .isEqualTo("https://github.com/acme/shop/blob/main");
        assertThat(String.join("\n", publish.lines()))
                .contains("Not sent, since there are no credentials for GitHub: POST /orgs/acme/repos")
                .contains(
                        "Not pushed, since there are no credentials for GitHub: 1 files to main of acme/shop\nREADME.md");
        FakeStep issue = input(SHOP + ", \"title\": \"Look\"");
        new CreateIssue(dry).run(issue);
        assertThat(issue.outputs().get("issueNumber").asInt()).isEqualTo(1);
        assertThat(GITHUB.requests()).isEmpty();
    }

    private FakeStep input(String fields) throws Exception {
        return FakeStep.of(folder, "{%s}".formatted(fields));
    }

    /// @param settings below `mokuroku.scaffolder.github.`
    /// @param github below `mokuroku.github.`
    private static GithubSteps steps(Map<String, String> settings, Map<String, String> github) {
        SessionSource sessions = new GithubSessions(
                ApiCallersForTests.of(GITHUB.apiUrl(), github), StepsForTests.config(settings), Clock.systemUTC());
        return StepsForTests.of(sessions, settings);
    }
}
