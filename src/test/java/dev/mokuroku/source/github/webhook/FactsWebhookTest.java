package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.KnownRepository;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.scan.ScanOutcome;
import dev.mokuroku.source.scan.Scanner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Facts of repositories that hold no descriptor.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = AcmeGithub.class, restrictToAnnotatedClass = true)
class FactsWebhookTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    AcmeGithub github;

    @Inject
    KnownRepositories repositories;

    @Inject
    Scanner scanner;

    @Inject
    WebhookInbox inbox;

    private String name;

    @BeforeEach
    void awaitQuiet() {
        name = "facts-" + UUID.randomUUID();
        await().atMost(TIMEOUT)
                .until(() -> scanner.outcomes().stream()
                        .map(ScanOutcome::source)
                        .toList()
                        .containsAll(List.of("github:acme", "github:umbrella")));
        awaitAllDone();
    }

    @AfterEach
    void everythingWasExpected() {
        github.assertEverythingWasExpected();
    }

    @Test
    void readsARepositoryAgainWhenItIsReleased() {
        release();
        assertThat(found(name).orElseThrow().facts().latestRelease().tag()).isEqualTo("v1.2.0");
        assertThat(found(name).orElseThrow().described()).isFalse();
    }

    @Test
    void forgetsADeletedRepository() {
        release();
        github.holds();
        deliver("repository", "{\"action\": \"deleted\", %s}".formatted(repository(name)));
        awaitAllDone();
        assertThat(found(name)).isEmpty();
    }

    @Test
    void keepsFactsUnderANewName() {
        release();
        github.holds(FakeRepository.full("acme/" + name + "-2").formerly("acme/" + name));
        deliver("repository", """
                {"action": "renamed", "changes": {"repository": {"name": {"from": "%s"}}}, %s}""".formatted(name, repository(name + "-2")));
        awaitAllDone();
        assertThat(found(name)).isEmpty();
        assertThat(found(name + "-2")).isPresent();
    }

    @Test
    void readsAgainAfterAPushToWhatFactsAreReadFromAlone() {
        github.holds(FakeRepository.full("acme/" + name));
        deliver("push", push("src/Main.java"));
        awaitAllDone();
        assertThat(found(name)).isEmpty();
        deliver("push", push("go.mod"));
        awaitAllDone();
        assertThat(found(name)).isPresent();
    }

    private void release() {
        github.holds(FakeRepository.full("acme/" + name));
        Response answer = deliver("release", "{\"action\": \"published\", %s}".formatted(repository(name)));
        assertThat(answer.<String>path("status")).isEqualTo("queued");
        awaitAllDone();
    }

    private Optional<KnownRepository> found(String repository) {
        return repositories.bySlugs(List.of("acme/" + repository)).values().stream()
                .findFirst();
    }

    private void awaitAllDone() {
        await().atMost(TIMEOUT).until(() -> inbox.waiting() == 0);
    }

    private static Response deliver(String event, String body) {
        return RestAssured.given()
                .header("X-Hub-Signature-256", WebhookSignature.of(body.getBytes(UTF_8), "the new one"))
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/webhooks/github");
    }

    private static String repository(String name) {
        return "\"repository\": {\"name\": \"%s\", \"owner\": {\"login\": \"acme\"}}".formatted(name);
    }

    private String push(String path) {
        return """
                {"ref": "refs/heads/main", "commits": [{"added": [], "modified": ["%s"], "removed": []}],
                "repository": {"name": "%s", "default_branch": "main", "owner": {"login": "acme"}}}""".formatted(path, name);
    }
}
