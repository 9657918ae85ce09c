package dev.mokuroku.scaffolder.action.community.quay;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mokuroku.Settings;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.action.community.remote.HttpApisForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CreateRepositoryActionTest {
    @RegisterExtension
    static final WireMockExtension QUAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final String REPOSITORY = "/api/v1/repository/acme/shop?includeTags=false";
    private static final String MINE = """
            {"namespace": "acme", "name": "shop", "kind": "image", "is_public": false, "description": "The shop"}""";
    private static final String OWN = ", \"namespace\": \"acme\", \"token\": \"own-token\"";

    @TempDir
    Path folder;

    @Test
    void createsTheRepository() throws Exception {
        isFree();
        StepForTests step = step(OWN + ", \"repoKind\": \"application\"").run(action(configured()));
        LoggedRequest sent = requests().getLast();
        assertThat(sent.getMethod() + " " + sent.getUrl()).isEqualTo("POST /api/v1/repository");
        assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer own-token");
        assertThat(PlainJson.MAPPER.readTree(sent.getBodyAsString())).isEqualTo(PlainJson.MAPPER.readTree("""
                {"repository": "shop", "namespace": "acme", "visibility": "private", "description": "The shop",
                 "repo_kind": "application"}"""));
        assertThat(step.outputs().get("repositoryUrl").asText()).isEqualTo(QUAY.baseUrl() + "/repository/acme/shop");
    }

    @Test
    void usesTheTokenOfTheSettings() throws Exception {
        isFree();
        step(", \"namespace\": \"acme\"").run(action(configured("token", "the-servers", "namespaces", "other,acme")));
        assertThat(requests().getLast().getHeader("Authorization")).isEqualTo("Bearer the-servers");
    }

    @Test
    void writesWithTheTokenOfTheSettingsOnlyToItsNamespaces() throws Exception {
        CreateRepositoryAction action = action(configured("token", "the-servers", "namespaces", "other"));
        StepForTests acme = step(", \"namespace\": \"acme\"");
        assertThatThrownBy(() -> acme.run(action)).hasMessageContaining("only in other, not in acme: choose one");
        StepForTests none = step("");
        assertThatThrownBy(() -> none.run(action))
                .hasMessageContaining("not in the namespace of the token")
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
        isFree();
        assertThat(step(OWN).run(action).outputs()).containsKey("repositoryUrl");
    }

    @Test
    void namespaceIsThatOfTheToken() throws Exception {
        QUAY.stubFor(get("/api/v1/user/").willReturn(okJson("{\"username\": \"ann\"}")));
        QUAY.stubFor(get("/api/v1/repository/ann/shop?includeTags=false").willReturn(status(404)));
        QUAY.stubFor(post("/api/v1/repository")
                .willReturn(okJson("{\"namespace\": \"ann\", \"name\": \"shop\", \"kind\": \"image\"}")));
        StepForTests step = step(", \"token\": \"own-token\"").run(action(configured()));
        assertThat(requests().getLast().getBodyAsString()).doesNotContain("namespace");
        assertThat(step.outputs().get("repositoryUrl").asText()).endsWith("/repository/ann/shop");
    }

    @Test
    void refusesARepositoryThatExists() throws Exception {
        QUAY.stubFor(get(REPOSITORY).willReturn(okJson(MINE)));
        StepForTests step = step(OWN);
        assertThatThrownBy(() -> step.run(action(configured())))
                .hasMessage(QUAY.baseUrl() + " has a repository acme/shop already: choose another name")
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("ConflictError"));
    }

    @Test
    void findsAgainWhatALostResponseMade() throws Exception {
        QUAY.stubFor(get(REPOSITORY)
                .inScenario("lost")
                .whenScenarioStateIs(STARTED)
                .willReturn(status(404))
                .willSetStateTo("free"));
        QUAY.stubFor(
                get(REPOSITORY).inScenario("lost").whenScenarioStateIs("free").willReturn(okJson(MINE)));
        QUAY.stubFor(post("/api/v1/repository").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        StepForTests step = step(OWN).run(action(configured()));
        assertThat(step.outputs().get("repositoryUrl").asText()).endsWith("/repository/acme/shop");
        assertThat(step.lines()).contains("The repository acme/shop exists already: this step created it before");
        assertThat(requests()).hasSize(3);
    }

    @Test
    void saysWhatQuayRefuses() throws Exception {
        QUAY.stubFor(get(anyUrl()).willReturn(status(403)));
        QUAY.stubFor(post("/api/v1/repository")
                .willReturn(status(403).withBody("{\"detail\": \"no scope for own-token\", \"status\": 403}")));
        StepForTests step = step(OWN);
        assertThatThrownBy(() -> step.run(action(configured())))
                .hasMessage(
                        "Quay at %s answered the request to create the repository shop with status 403: no scope for"
                                + " ***",
                        QUAY.baseUrl());
    }

    @Test
    void reachesOnlyConfiguredAddresses() throws Exception {
        StepForTests step = step(OWN);
        assertThatThrownBy(() -> step.run(action(Map.of())))
                .hasMessage(
                        "Templates may not send requests to %s: set"
                                + " mokuroku.scaffolder.quay.instances.<name>.url to this address",
                        QUAY.baseUrl())
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void namesTheMissingSettings() throws Exception {
        StepForTests step = StepForTests.of(folder, "{\"name\": \"shop\"}");
        assertThatThrownBy(() -> step.run(action(Map.of())))
                .hasMessage("There is no token for https://quay.io: give the step the input token, or set"
                        + " mokuroku.scaffolder.quay.instances.<name>.url and"
                        + " mokuroku.scaffolder.quay.instances.<name>.token");
    }

    @Test
    void dryRunSendsNothing() throws Exception {
        StepForTests step = step(OWN).asDryRun().run(action(configured()));
        assertThat(requests()).isEmpty();
        assertThat(step.lines()).anyMatch(line -> line.startsWith("Not sent, since this is a dry run: POST /api/v1/"));
        assertThat(String.join("\n", step.lines())).doesNotContain("own-token");
        assertThat(step.outputs().get("repositoryUrl").asText()).endsWith("/repository/acme/shop");
    }

    @Test
    void withoutCredentialsShowsWhatItWouldSend() throws Exception {
        StepForTests step = StepForTests.of(folder, "{\"name\": \"shop\", \"visibility\": \"public\"}")
                .run(action(Map.of("dry", "true")));
        assertThat(step.lines())
                .anyMatch(
                        line -> line.startsWith("Not sent, since there are no credentials for https://quay.io: POST"));
        assertThat(step.outputs().get("repositoryUrl").asText()).isEqualTo("https://quay.io/repository/example/shop");
    }

    @Test
    void isInstalledAsTheSettingSays() {
        assertThat(new CreateRepositoryAction(() -> true, instances(Map.of())).isInstalled())
                .isTrue();
        assertThat(new CreateRepositoryAction(() -> false, instances(Map.of())).isInstalled())
                .isFalse();
    }

    private static void isFree() {
        QUAY.stubFor(get(REPOSITORY).willReturn(status(404)));
        QUAY.stubFor(post("/api/v1/repository")
                .willReturn(okJson("{\"namespace\": \"acme\", \"name\": \"shop\", \"kind\": \"image\"}")
                        .withStatus(201)));
    }

    private static List<LoggedRequest> requests() {
        return QUAY.findAll(anyRequestedFor(anyUrl()));
    }

    /// The address has a slash at its end.
    private StepForTests step(String fields) throws Exception {
        return StepForTests.of(folder, """
                {"name": "shop", "visibility": "private", "description": "The shop", "baseUrl": "%s/"%s}""".formatted(QUAY.baseUrl(), fields));
    }

    /// @param settings names and values of the instance, in turn
    private static Map<String, String> configured(String... settings) {
        Map<String, String> all = new HashMap<>(Map.of("instances.own.url", QUAY.baseUrl()));
        for (int i = 0; i < settings.length; i += 2) {
            all.put("instances.own." + settings[i], settings[i + 1]);
        }
        return all;
    }

    private static CreateRepositoryAction action(Map<String, String> settings) {
        return new CreateRepositoryAction(() -> true, instances(settings));
    }

    /// @param settings below `mokuroku.scaffolder.quay.`
    private static QuayInstances instances(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("mokuroku.scaffolder.quay." + name, value));
        return new QuayInstances(Settings.of(QuayConfig.class, all), HttpApisForTests.of(Duration.ofSeconds(30)));
    }
}
