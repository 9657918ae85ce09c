package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pushes to files of repositories that no scan reads.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = AcmeGithub.class, restrictToAnnotatedClass = true)
class FilesWebhookTest {
    private static final String REGISTERED = "https://github.com/elsewhere/lib/blob/main/catalog-info.yaml";

    AcmeGithub github;

    @Inject
    Registration registration;

    @Inject
    RegisteredLocations locations;

    @Inject
    CatalogIndex index;

    @AfterEach
    void unregisterAll() {
        github.assertEverythingWasExpected();
        locations.all().forEach(location -> registration.unregister(location.id()));
    }

    @Test
    void readsARegisteredFileAtOnce() {
        file("catalog-info.yaml", component("first"));
        registration.register(LocationRef.url(REGISTERED), "tester");
        file("catalog-info.yaml", component("second"));
        assertThat(push("main", "catalog-info.yaml")).isEqualTo("queued");
        awaitDescription("second");
    }

    @Test
    void readsWhatALocationNamesAtOnce() {
        file("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: { name: pushed-root }
                spec: { target: ./inner/component.yaml }
                """);
        file("inner/component.yaml", component("first"));
        registration.register(LocationRef.url(REGISTERED), "tester");
        awaitDescription("first");
        file("inner/component.yaml", component("second"));
        assertThat(push("main", "inner/component.yaml")).isEqualTo("queued");
        awaitDescription("second");
    }

    @Test
    void passesOverPushesToOtherFilesAndBranches() {
        file("catalog-info.yaml", component("first"));
        registration.register(LocationRef.url(REGISTERED), "tester");
        assertThat(push("main", "README.md")).isEqualTo("ignored");
        assertThat(push("feature", "catalog-info.yaml")).isEqualTo("ignored");
    }

    private void file(String path, String content) {
        github.holdsFile("elsewhere/lib/contents/" + path, "main", content);
    }

    private void awaitDescription(String description) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> index.byRef(EntityRef.parse("component:default/pushed-lib"))
                        .map(found ->
                                found.entity().metadata().path("description").asText())
                        .orElse("")
                        .equals(description));
    }

    private static String component(String description) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: pushed-lib, description: %s }
                spec: { type: library, lifecycle: production, owner: team }
                """.formatted(description);
    }

    private static String push(String branch, String path) {
        String body = """
                {"ref": "refs/heads/%s", "commits": [{"added": [], "modified": ["%s"], "removed": []}],
                "repository": {"name": "lib", "default_branch": "main", "owner": {"login": "Elsewhere"}}}""".formatted(branch, path);
        return RestAssured.given()
                .header("X-Hub-Signature-256", WebhookSignature.of(body.getBytes(UTF_8), "the new one"))
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/webhooks/github")
                .path("status");
    }
}
