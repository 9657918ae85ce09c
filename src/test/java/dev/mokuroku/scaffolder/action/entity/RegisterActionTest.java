package dev.mokuroku.scaffolder.action.entity;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import dev.mokuroku.scaffolder.task.TaskGithub;
import dev.mokuroku.scaffolder.task.TaskWorld;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class RegisterActionTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    RegisterAction action;

    @Inject
    RegisteredLocations locations;

    @Inject
    Registration registration;

    @Inject
    AuditTrail trail;

    @TempDir
    Path folder;

    TaskGithub github;

    @AfterEach
    void unregister() {
        locations.all().forEach(location -> registration.unregister(location.id()));
    }

    @Test
    void goesOnWithTheFirstComponent() throws Exception {
        holds(api("reg-z") + component("reg-b", "") + component("reg-a", ""));
        StepForTests step = step("ann", "").run(action);
        assertThat(step.outputs().get("entityRef").asText()).isEqualTo("component:default/reg-b");
        assertThat(step.outputs().get("catalogInfoUrl").asText()).isEqualTo(url());
    }

    @Test
    void goesOnWithTheFirstEntityWhereNoneIsAComponent() throws Exception {
        holds(api("reg-z") + api("reg-a"));
        assertThat(step("ann", "").run(action).outputs().get("entityRef").asText())
                .isEqualTo("api:default/reg-z");
    }

    @Test
    void namesNoEntityThatThePersonMayNotSee() throws Exception {
        holds(component("reg-hidden", "internal") + api("reg-shown"));
        assertThat(step("ben", "").run(action).outputs().get("entityRef").asText())
                .isEqualTo("api:default/reg-shown");
    }

    @Test
    void recordsThePersonAsTheAuthor() throws Exception {
        holds(component("reg-a", ""));
        step("ann", "").run(action);
        AuditEntry entry = trail.page(
                        new AuditFilter(null, RegisteredLocations.SOURCE, AuditEntry.Action.REGISTERED, null), null, 1)
                .getFirst();
        assertThat(entry.author()).isEqualTo("user:default/ann");
        assertThat(entry.location()).isEqualTo("url:" + url());
    }

    @Test
    void failsIfTheDescriptorIsUnreadable() throws Exception {
        holds("kind: [");
        assertRefused(step("ann", ""), "Request failed with 400 Bad Request");
        StepForTests optional = step("ann", ", \"optional\": true").run(action);
        assertThat(optional.outputs()).containsOnlyKeys("catalogInfoUrl");
    }

    @Test
    void failsIfThereIsNoFile() throws Exception {
        FILES.stubFor(get("/catalog-info.yaml").willReturn(notFound()));
        assertRefused(step("ann", ""), "Request failed with 400 Bad Request");
        step("ann", ", \"optional\": true").run(action);
    }

    @Test
    void whatWasRegisteredBeforeIsAConflict() throws Exception {
        holds(component("reg-a", ""));
        step("ben", "").run(action);
        assertRefused(step("ann", ""), "Request failed with 409 Conflict");
        assertThat(step("ann", ", \"optional\": true")
                        .run(action)
                        .outputs()
                        .get("entityRef")
                        .asText())
                .isEqualTo("component:default/reg-a");
    }

    @Test
    void goesOnAfterACrashWithWhatTheStepItselfRegistered() throws Exception {
        holds(component("reg-a", ""));
        StepForTests step = step("ann", "").run(action);
        step.outputs().clear();
        step.run(action);
        assertThat(step.outputs().get("entityRef").asText()).isEqualTo("component:default/reg-a");
    }

    @Test
    void readsNothingForAPersonWhoMayNotRegister() throws Exception {
        StepForTests reader = step("carl", "");
        StepForTests nobody = step(null, "");
        assertThatThrownBy(() -> reader.run(action)).hasMessageContaining("needs the role editor");
        assertThatThrownBy(() -> nobody.run(action))
                .hasMessageContaining("a service or a guest without a token created task");
        assertThat(FILES.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/catalog-info.yaml",
                "http://10.0.0.1/catalog-info.yaml",
                "file:///etc/passwd",
                "http://elsewhere.example.com/catalog-info.yaml"
            })
    void refusesAddressesThatMayNotBeRead(String address) throws Exception {
        StepForTests step = StepForTests.of(folder, "{\"catalogInfoUrl\": \"%s\"}".formatted(address))
                .as("ann");
        assertRefused(step, "Request failed with 400 Bad Request");
        assertThat(locations.all()).isEmpty();
    }

    @Test
    void onlyLogsWithoutCredentials() throws Exception {
        github.fake().rest(get(urlPathMatching("/(raw/)?.*made.*")).willReturn(notFound()));
        StepForTests step = StepForTests.of(
                        folder, "{\"repoContentsUrl\": \"https://git.example.com/acme/made/blob/main\"}")
                .as("ann");
        step.run(action);
        String expected = "https://git.example.com/acme/made/tree/main/catalog-info.yaml";
        assertThat(step.outputs().get("catalogInfoUrl").asText()).isEqualTo(expected);
        assertThat(step.outputs()).doesNotContainKey("entityRef");
        assertThat(step.lines())
                .containsExactly(
                        "Registering %s in the catalog".formatted(expected),
                        "Not registered: there are no credentials for GitHub, and no such file was found");
        assertThat(locations.find(LocationRef.url(expected))).isEmpty();
    }

    private AbstractThrowableAssert<?, ?> assertRefused(StepForTests step, String message) {
        return assertThatThrownBy(() -> step.run(action))
                .hasMessage(message)
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("ResponseError"));
    }

    private StepForTests step(String user, String more) throws Exception {
        return StepForTests.of(folder, "{\"catalogInfoUrl\": \"%s\"%s}".formatted(url(), more))
                .as(user);
    }

    private static String url() {
        return FILES.baseUrl() + "/catalog-info.yaml";
    }

    private static void holds(String content) {
        FILES.stubFor(get("/catalog-info.yaml").willReturn(ok(content)));
    }

    private static String component(String name, String tag) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s, tags: [%s]}
                spec: {type: service, lifecycle: production, owner: testers}
                """.formatted(name, tag);
    }

    private static String api(String name) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: %s}
                spec: {type: openapi, lifecycle: production, owner: testers, definition: x}
                """.formatted(name);
    }
}
