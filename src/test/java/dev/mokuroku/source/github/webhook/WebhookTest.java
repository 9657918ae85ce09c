package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.SettableClock;
import dev.mokuroku.catalog.audit.AuditFilter;
import dev.mokuroku.catalog.audit.AuditTrail;
import dev.mokuroku.catalog.audit.Author;
import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.scan.ScanOutcome;
import dev.mokuroku.source.scan.Scanner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = AcmeGithub.class, restrictToAnnotatedClass = true)
class WebhookTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    AcmeGithub github;

    @Inject
    CatalogIndex index;

    @Inject
    Scanner scanner;

    @Inject
    WebhookInbox inbox;

    @Inject
    AuditTrail trail;

    @Inject
    WebhookDeliveryRepository deliveries;

    private String name;

    /// The scan at the start finds no repository, and would take away what a test delivers before it; a delivery
    /// that an earlier test left would read what this one sets.
    @BeforeEach
    void awaitQuiet() {
        name = "pushed-" + UUID.randomUUID();
        await().atMost(TIMEOUT)
                .until(() -> scanner.outcomes().stream()
                        .map(ScanOutcome::source)
                        .collect(toSet())
                        .containsAll(Set.of("github:acme", "github-people")));
        awaitAllDone();
    }

    @AfterEach
    void everythingWasExpected() {
        github.assertEverythingWasExpected();
    }

    @Test
    void makesAPushReadableByOneCall() {
        int before = github.calls();
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        assertThat(deliver(push("catalog-info.yaml")).<String>path("status")).isEqualTo("queued");
        await().atMost(TIMEOUT).until(() -> description(name).equals(Optional.of("first")));
        github.holds(AcmeGithub.repository(name, "main", "blob-2", component(name, "second")));
        deliver(push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> description(name).equals(Optional.of("second")));
        assertThat(github.calls()).isEqualTo(before + 2);
    }

    @Test
    void asksNothingForAPushThatTouchesNoDescriptor() {
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        deliver(push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> description(name).isPresent());
        int before = github.calls();
        deliver(push("src/Main.java"));
        awaitAllDone();
        assertThat(github.calls()).isEqualTo(before);
    }

    @Test
    void looksAtAllWhereAPushTouchesTheSettingsOfTheOrganization() {
        name = ".github";
        github.holds();
        int before = github.listings();
        deliver(push("README.md").replace("acme", "initech"));
        awaitAllDone();
        assertThat(github.listings()).isEqualTo(before);
        deliver(push(".mokuroku.yml").replace("acme", "initech"));
        awaitAllDone();
        assertThat(github.listings()).isEqualTo(before + 1);
    }

    @Test
    void keepsTheUidOfWhatARenamedRepositoryHolds() {
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        deliver(push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> description(name).isPresent());
        String uid = entity(name).orElseThrow().uid();
        github.holds(AcmeGithub.repository(name + "-2", "trunk", "blob-1", component(name, "first"))
                .formerly("acme/" + name));
        deliver("repository", UUID.randomUUID().toString(), """
                {"action": "renamed", "changes": {"repository": {"name": {"from": "%s"}}},
                "repository": {"name": "%s-2", "owner": {"login": "acme"}}}""".formatted(name, name));
        await().atMost(TIMEOUT)
                .until(() -> entity(name)
                        .orElseThrow()
                        .entity()
                        .metadata()
                        .toString()
                        .contains(name + "-2/tree/trunk"));
        assertThat(entity(name).orElseThrow().uid()).isEqualTo(uid);
        assertThat(trail.page(entriesOf(name), null, 9)).as("it was never gone").isEmpty();
        assertThat(entity(name).orElseThrow().entity().json().path("status").isMissingNode())
                .isTrue();
    }

    @Test
    void removesWhatADeletedRepositoryHeld() {
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        deliver(push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> description(name).isPresent());
        github.holds();
        deliver("repository", UUID.randomUUID().toString(), """
                {"action": "deleted", "repository": {"name": "%s", "owner": {"login": "acme"}}}""".formatted(name));
        await().atMost(TIMEOUT).until(() -> entity(name).isEmpty());
        assertThat(trail.page(entriesOf(name), null, 9)).singleElement().satisfies(entry -> {
            assertThat(entry.author()).isEqualTo(Author.WEBHOOK);
            assertThat(entry.reason()).isEqualTo(RemovalReason.FILE_GONE);
            assertThat(entry.source()).isEqualTo("github:acme");
        });
    }

    @Test
    void makesAUserOfWhoJoinsAndRemovesWhoLeaves() {
        String login = "who-" + UUID.randomUUID();
        EntityRef user = EntityRef.parse("user:default/" + login);
        String membership = """
                {"action": "%%s", "member": {"login": "%s"}, "organization": {"login": "acme"}}""".formatted(login);
        github.holdsPerson(login, "cloud");
        assertThat(deliver("membership", UUID.randomUUID().toString(), membership.formatted("added"))
                        .<String>path("status"))
                .isEqualTo("queued");
        await().atMost(TIMEOUT).until(() -> index.byRef(user).isPresent());
        assertThat(index.byRef(user)
                        .orElseThrow()
                        .entity()
                        .json()
                        .at("/spec/memberOf/0")
                        .asText())
                .isEqualTo("group:default/cloud");
        github.holdsPerson(login, null);
        deliver("membership", UUID.randomUUID().toString(), membership.formatted("removed"));
        await().atMost(TIMEOUT).until(() -> index.byRef(user).isEmpty());
    }

    @Test
    void knowsADeliveryThatComesAgain() {
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        String delivery = UUID.randomUUID().toString();
        assertThat(deliver("push", delivery, push("catalog-info.yaml")).<String>path("status"))
                .isEqualTo("queued");
        assertThat(deliver("push", delivery, push("catalog-info.yaml")).<String>path("status"))
                .isEqualTo("known");
    }

    @Test
    void triesAgainLaterWhatGithubDoesNotAnswer() {
        github.fail();
        String delivery = UUID.randomUUID().toString();
        deliver("push", delivery, push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> failureOf(delivery).isPresent());
        assertThat(failureOf(delivery).orElseThrow()).contains("GitHub refuses the credentials");
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "healed")));
        await().atMost(TIMEOUT).until(() -> description(name).equals(Optional.of("healed")));
    }

    @Test
    void findsARepositoryInLettersOfAnyCase() {
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "first")));
        deliver(push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> description(name).isPresent());
        github.holds();
        deliver("repository", UUID.randomUUID().toString(), """
                {"action": "deleted", "repository": {"name": "%s", "owner": {"login": "ACME"}}}""".formatted(name.toUpperCase(Locale.ROOT)));
        await().atMost(TIMEOUT).until(() -> entity(name).isEmpty());
    }

    @Test
    void worksOwnerByOwner() {
        for (boolean strangely : List.of(false, true)) {
            String component = name + strangely;
            github.failFor("umbrella", strangely);
            github.holds(AcmeGithub.repository(component, "main", "blob-1", component(component, "first")));
            String failing = UUID.randomUUID().toString();
            QuarkusTransaction.requiringNew().run(() -> {
                inbox.add(failing, "push", List.of(OwnerChange.of("umbrella", "shop")));
                inbox.add(UUID.randomUUID().toString(), "push", List.of(OwnerChange.of("acme", component)));
            });
            await().atMost(TIMEOUT).until(() -> failureOf(failing).isPresent());
            assertThat(inbox.waiting()).isEqualTo(1);
            assertThat(description(component)).contains("first");
            giveUp(failing);
        }
    }

    @Test
    void worksOnARedeliveryOfWhatWasGivenUp() {
        String delivery = UUID.randomUUID().toString();
        github.fail();
        deliver("push", delivery, push("catalog-info.yaml"));
        await().atMost(TIMEOUT).until(() -> failureOf(delivery).isPresent());
        giveUp(delivery);
        github.holds(AcmeGithub.repository(name, "main", "blob-1", component(name, "redelivered")));
        assertThat(deliver("push", delivery, push("catalog-info.yaml")).<String>path("status"))
                .isEqualTo("queued");
        await().atMost(TIMEOUT).until(() -> description(name).equals(Optional.of("redelivered")));
        awaitAllDone();
        assertThat(deliver("push", delivery, push("catalog-info.yaml")).<String>path("status"))
                .isEqualTo("known");
    }

    @Test
    void keepsWhatItWorksOnForAnotherLease() {
        String delivery = UUID.randomUUID().toString();
        SettableClock clock = new SettableClock(Instant.now().minus(Duration.ofDays(1)));
        WebhookInbox early = new WebhookInbox(deliveries, clock);
        QuarkusTransaction.requiringNew().run(() -> {
            early.add(delivery, "push", List.of(OwnerChange.of("nobody", "shop")));
            assertThat(early.lease(1)).hasSize(1);
            clock.advance(WebhookInbox.LEASE_DURATION.minusSeconds(1));
            early.renew(List.of(delivery));
            clock.advance(WebhookInbox.LEASE_DURATION.minusSeconds(1));
            assertThat(early.lease(1)).isEmpty();
            early.done(List.of(delivery));
            early.renew(List.of(delivery));
            assertThat(early.waiting()).isZero();
        });
    }

    @Test
    void ignoresOwnersThatAreNotScanned() {
        String push = push("catalog-info.yaml").replace("\"acme\"", "\"somebody\"");
        assertThat(deliver(push).<String>path("status")).isEqualTo("ignored");
    }

    @Test
    void takesAsMuchAsGithubSendsHereAndOnlyHere() throws IOException {
        String padding = " ".repeat(12 << 20);
        assertThat(deliver(padding + push("src/Main.java")).<String>path("status"))
                .isEqualTo("queued");
        assertThat(statusOfAnnounced("/webhooks/github", 26 << 20)).contains(" 413 ");
        assertThat(statusOfAnnounced("/api/catalog/locations", 12 << 20)).contains(" 413 ");
    }

    /// So many bytes are announced, and none of them is sent.
    private static String statusOfAnnounced(String path, int bytes) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                                    .formatted(path, bytes)
                                    .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    private void giveUp(String delivery) {
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.update("dueAt = null, failure = 'given up' where id = ?1", delivery));
    }

    @Test
    void refusesWhatIsNotSigned() {
        String body = push("catalog-info.yaml");
        Response unsigned = RestAssured.given()
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", UUID.randomUUID())
                .header("X-Hub-Signature-256", WebhookSignature.of(body.getBytes(UTF_8), "a guess"))
                .contentType("application/json")
                .body(body)
                .post("/webhooks/github");
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.<String>path("error.name")).isEqualTo("AuthenticationError");
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        Response answer = signed("{}").post("/webhooks/github");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error.message")).isEqualTo("The header X-GitHub-Event is missing");
    }

    @Test
    void ignoresOtherEvents() {
        assertThat(deliver("ping", UUID.randomUUID().toString(), "{\"zen\": \"x\"}")
                        .<String>path("status"))
                .isEqualTo("ignored");
    }

    private void awaitAllDone() {
        await().atMost(TIMEOUT).until(() -> inbox.waiting() == 0);
    }

    private static AuditFilter entriesOf(String component) {
        return new AuditFilter(EntityRef.parse("component:default/" + component), null, null, null);
    }

    private Optional<String> failureOf(String delivery) {
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(deliveries.findById(delivery).failure));
    }

    private Response deliver(String push) {
        return deliver("push", UUID.randomUUID().toString(), push);
    }

    private static Response deliver(String event, String delivery, String body) {
        Response answer = signed(body)
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", delivery)
                .post("/webhooks/github");
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer;
    }

    private static RequestSpecification signed(String body) {
        return RestAssured.given()
                .header("X-Hub-Signature-256", WebhookSignature.of(body.getBytes(UTF_8), "the new one"))
                .contentType("application/json")
                .body(body);
    }

    private String push(String path) {
        return """
                {"ref": "refs/heads/main", "commits": [{"added": [], "modified": ["%s"], "removed": []}],
                "repository": {"name": "%s", "default_branch": "main", "owner": {"login": "acme"}}}""".formatted(path, name);
    }

    private Optional<IndexedEntity> entity(String name) {
        return index.byRef(EntityRef.parse("component:default/" + name));
    }

    private Optional<String> description(String name) {
        return entity(name).map(it -> it.entity().metadata().path("description").asText());
    }

    private static String component(String name, String description) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: %s, description: %s }
                spec: { type: service, lifecycle: production, owner: team }
                """.formatted(name, description);
    }
}
