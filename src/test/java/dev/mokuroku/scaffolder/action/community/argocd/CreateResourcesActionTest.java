package dev.mokuroku.scaffolder.action.community.argocd;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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

class CreateResourcesActionTest {
    @RegisterExtension
    static final WireMockExtension ARGOCD = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path folder;

    @Test
    void createsProjectAndApplication() throws Exception {
        nothingExists();
        StepForTests step = step("").run(action(withToken()));
        assertThat(urls())
                .containsExactly(
                        "GET /api/v1/projects/shop",
                        "POST /api/v1/projects",
                        "GET /api/v1/applications/shop?project=shop",
                        "POST /api/v1/applications");
        assertThat(requests().getFirst().getHeader("Authorization")).isEqualTo("Bearer token-of-argocd");
        JsonNode project = body(1).path("project");
        assertThat(project.at("/metadata/name").asText()).isEqualTo("shop");
        assertThat(project.path("spec")).isEqualTo(json("""
                {"sourceRepos": ["https://github.com/acme/shop.git"],
                 "destinations": [{"namespace": "shops", "server": "https://kubernetes.default.svc"}]}"""));
        JsonNode application = body(3);
        assertThat(application.path("metadata")).isEqualTo(json("""
                {"name": "shop", "finalizers": ["resources-finalizer.argocd.argoproj.io"],
                 "annotations": {"mokuroku.dev/template-step": "task-1-step-1"},
                 "labels": {"backstage-name": "shop"}}"""));
        assertThat(application.at("/spec/project").asText()).isEqualTo("shop");
        assertThat(application.at("/spec/source")).isEqualTo(json("""
                {"repoURL": "https://github.com/acme/shop.git", "path": "manifests/base"}"""));
        assertThat(application.at("/spec/destination/namespace").asText()).isEqualTo("shops");
        assertThat(application.at("/spec/syncPolicy/automated/prune").asBoolean())
                .isTrue();
        assertThat(step.outputs().get("applicationUrl").asText()).isEqualTo(ARGOCD.baseUrl() + "/applications/shop");
    }

    @Test
    void projectAndLabelMayHaveOtherNames() throws Exception {
        nothingExists();
        step(", \"projectName\": \"team-a\", \"labelValue\": \"the-shop\"").run(action(withToken()));
        assertThat(body(1).at("/project/metadata/name").asText()).isEqualTo("team-a");
        assertThat(body(3).at("/spec/project").asText()).isEqualTo("team-a");
        assertThat(body(3).at("/metadata/labels/backstage-name").asText()).isEqualTo("the-shop");
    }

    @Test
    void emptyTextsAreDefaults() throws Exception {
        nothingExists();
        step(", \"projectName\": \"\", \"labelValue\": \"\"").run(action(withToken()));
        assertThat(body(3).at("/spec/project").asText()).isEqualTo("shop");
        assertThat(body(3).at("/metadata/labels/backstage-name").asText()).isEqualTo("shop");
    }

    @Test
    void signsInWithUserAndPassword() throws Exception {
        nothingExists();
        ARGOCD.stubFor(post("/api/v1/session").willReturn(okJson("{\"token\": \"session-token\"}")));
        step("").run(action(Map.of("main.username", "bot", "main.password", "bots-password")));
        assertThat(body(0)).isEqualTo(json("{\"username\": \"bot\", \"password\": \"bots-password\"}"));
        assertThat(requests().getFirst().containsHeader("Authorization")).isFalse();
        assertThat(requests().get(1).getHeader("Authorization")).isEqualTo("Bearer session-token");
    }

    @Test
    void saysThatTheCredentialsAreRefused() throws Exception {
        ARGOCD.stubFor(
                post("/api/v1/session").willReturn(status(401).withBody("{\"message\": \"Invalid: bots-password\"}")));
        StepForTests step = step("");
        assertThatThrownBy(() -> step.run(action(Map.of("main.username", "bot", "main.password", "bots-password"))))
                .hasMessage("Argo CD main answered the request to sign in as bot with status 401: Invalid: ***");
    }

    @Test
    void saysWhatArgocdRefuses() throws Exception {
        nothingExists();
        ARGOCD.stubFor(post("/api/v1/projects")
                .willReturn(status(403).withBody("{\"message\": \"permission denied: projects, create, shop\"}")));
        StepForTests step = step("");
        assertThatThrownBy(() -> step.run(action(withToken())))
                .hasMessage("Argo CD main answered the request to create the project shop with status 403: permission"
                        + " denied: projects, create, shop");
        assertThat(urls()).hasSize(2);
    }

    @Test
    void findsAgainWhatTheStepMade() throws Exception {
        String made = """
                {"metadata": {"annotations": {"mokuroku.dev/template-step": "task-1-step-1"}},
                 "spec": {"changed": "since"}}""";
        exists(made, made);
        StepForTests step = step("").run(action(withToken()));
        assertThat(urls()).noneMatch(url -> url.startsWith("POST"));
        assertThat(step.lines())
                .contains(
                        "The project shop exists already: this step created it before",
                        "The application shop exists already: this step created it before");
    }

    @Test
    void takesWhatIsThereAlreadyIfItIsEqual() throws Exception {
        exists("""
                {"spec": {"sourceRepos": ["https://github.com/acme/shop.git"], "roles": [{"name": "ci"}],
                 "destinations": [{"name": "local", "namespace": "shops", "server": "https://kubernetes.default.svc"}]}}""", """
                {"spec": {"project": "shop",
                 "source": {"repoURL": "https://github.com/acme/shop.git", "path": "manifests/base"},
                 "destination": {"namespace": "shops", "server": "https://kubernetes.default.svc"}}}""");
        StepForTests step = step("").run(action(withToken()));
        assertThat(urls()).noneMatch(url -> url.startsWith("POST"));
        assertThat(step.outputs()).containsKey("applicationUrl");
    }

    @Test
    void refusesNamesOfOthers() throws Exception {
        exists("""
                {"spec": {"sourceRepos": ["https://github.com/acme/other.git"],
                 "destinations": [{"namespace": "shops", "server": "https://kubernetes.default.svc"}]}}""", "{}");
        assertConflict("Argo CD main has another project shop, with another repository or destination");
        exists("{\"metadata\": {\"deletionTimestamp\": \"2026-01-01T00:00:00Z\"}}", "{}");
        assertConflict("The project shop of Argo CD main is being deleted");
    }

    private void assertConflict(String message) throws Exception {
        StepForTests step = step("");
        assertThatThrownBy(() -> step.run(action(withToken())))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("ConflictError"))
                .hasMessageStartingWith(message);
    }

    @Test
    void namesTheMissingSettings() throws Exception {
        StepForTests step = step("");
        assertThatThrownBy(() -> step.run(action(Map.of(), Map.of())))
                .hasMessage("There is no Argo CD instance main: set mokuroku.scaffolder.argocd.instances.main.url and"
                        + " mokuroku.scaffolder.argocd.instances.main.token. No instance is configured");
        assertThatThrownBy(() -> step.run(action(Map.of(), Map.of("instances.other.url", "https://cd.example.com"))))
                .hasMessageEndingWith("Configured are other");
        assertThatThrownBy(() -> step.run(action(Map.of("main.username", "bot"))))
                .hasMessageStartingWith("The Argo CD instance main has no credentials: set"
                        + " mokuroku.scaffolder.argocd.instances.main.token, or");
        StepForTests dotted = StepForTests.of(folder, "{\"argoInstance\": \"cd.example.com\"}");
        assertThatThrownBy(() -> dotted.run(action(Map.of(), Map.of())))
                .hasMessageContaining("set mokuroku.scaffolder.argocd.instances.\"cd.example.com\".url");
    }

    @Test
    void nameOfAnInstanceMayHoldDots() throws Exception {
        Map<String, String> settings = Map.of(
                "instances.\"cd.example.com\".url", "https://cd.example.com/",
                "instances.\"cd.example.com\".token", "token-of-argocd");
        StepForTests step = StepForTests.of(folder, "{\"appName\": \"shop\", \"argoInstance\": \"cd.example.com\"}")
                .asDryRun()
                .run(action(Map.of(), settings));
        assertThat(step.outputs().get("applicationUrl").asText()).isEqualTo("https://cd.example.com/applications/shop");
    }

    @Test
    void dryRunSendsNothing() throws Exception {
        StepForTests step = step("").asDryRun().run(action(withToken()));
        assertThat(requests()).isEmpty();
        assertThat(step.lines())
                .anyMatch(line -> line.startsWith("Not sent, since this is a dry run: POST /api/v1/applications\n{"));
        assertThat(step.outputs()).containsKey("applicationUrl");
    }

    @Test
    void withoutCredentialsShowsWhatItWouldSend() throws Exception {
        StepForTests step = step("").run(action(Map.of(), Map.of("dry", "true")));
        assertThat(requests()).isEmpty();
        assertThat(step.lines())
                .anyMatch(line -> line.startsWith(
                        "Not sent, since there are no credentials for the Argo CD instance main: POST"));
        assertThat(step.outputs().get("applicationUrl").asText())
                .isEqualTo("https://argocd.example.com/applications/shop");
    }

    @Test
    void areInstalledAsTheSettingSays() {
        ArgocdInstances none = instances(Map.of());
        assertThat(new CreateResourcesAction(() -> true, none).isInstalled()).isTrue();
        assertThat(new CreateResourcesAction(() -> false, none).isInstalled()).isFalse();
    }

    private static void nothingExists() {
        ARGOCD.stubFor(get(anyUrl()).willReturn(status(404).withBody("{\"message\": \"not found\"}")));
        ARGOCD.stubFor(post(anyUrl()).willReturn(okJson("{}")));
    }

    private static void exists(String project, String application) {
        ARGOCD.stubFor(get("/api/v1/projects/shop").willReturn(okJson(project)));
        ARGOCD.stubFor(get("/api/v1/applications/shop?project=shop").willReturn(okJson(application)));
    }

    private static List<LoggedRequest> requests() {
        return ARGOCD.findAll(anyRequestedFor(anyUrl()));
    }

    private static List<String> urls() {
        return requests().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    private static JsonNode body(int request) throws Exception {
        return json(requests().get(request).getBodyAsString());
    }

    private static JsonNode json(String text) throws Exception {
        return PlainJson.MAPPER.readTree(text);
    }

    private StepForTests step(String fields) throws Exception {
        return StepForTests.of(folder, """
                {"appName": "shop", "argoInstance": "main", "namespace": "shops", "path": "manifests/base",
                 "repoUrl": "https://github.com/acme/shop.git"%s}""".formatted(fields));
    }

    private static Map<String, String> withToken() {
        return Map.of("main.token", "token-of-argocd");
    }

    /// @param credentials below `mokuroku.scaffolder.argocd.instances.`
    private static CreateResourcesAction action(Map<String, String> credentials) {
        return action(credentials, Map.of("instances.main.url", ARGOCD.baseUrl()));
    }

    private static CreateResourcesAction action(Map<String, String> credentials, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        credentials.forEach((name, value) -> all.put("instances." + name, value));
        return new CreateResourcesAction(() -> true, instances(all));
    }

    private static ArgocdInstances instances(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("mokuroku.scaffolder.argocd." + name, value));
        return new ArgocdInstances(Settings.of(ArgocdConfig.class, all), HttpApisForTests.of(Duration.ofSeconds(30)));
    }
}
