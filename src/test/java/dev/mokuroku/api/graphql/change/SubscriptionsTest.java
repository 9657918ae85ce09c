package dev.mokuroku.api.graphql.change;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes by registered files, heard over WebSockets and read by `changes`. No scorecard of the demo catalog applies to
/// domains: a result would be a change as well.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubscriptionsTest {
    private static final String FILTER = "kind=domain,metadata.namespace=live";

    @TestHTTPResource("/graphql")
    URI graphql;

    @TempDir
    Path folder;

    @Inject
    EntityChanges changes;

    @Inject
    Registration registration;

    @Inject
    dev.mokuroku.source.scan.Scanner scanner;

    @Inject
    dev.mokuroku.source.Sources sources;

    private Path file;
    private LocationRef location;
    private UUID registered;

    @BeforeEach
    void register() throws IOException {
        // Below the folder that is read: others may not be registered.
        file = Path.of("catalog-info", "live-" + UUID.randomUUID() + ".tmp").toAbsolutePath();
        location = LocationRef.file(file.toString());
        write("first");
        registered = registration.register(location, "test").id();
    }

    @AfterEach
    void unregister() throws IOException {
        if (registered != null) {
            registration.unregister(registered);
        }
        Files.deleteIfExists(file);
    }

    @Test
    void sendsCreatedUpdatedAndRemoved() throws IOException {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe("1", "subscription{entityChanged(filter:\"" + FILTER + "\"){type ref entity{ref title}}}");
            awaitSubscriptions(1);
            change("first", "second");
            JsonNode created = change(client);
            assertThat(created.path("type").asText()).isEqualTo("CREATED");
            assertThat(created.at("/entity/title").asText()).isEqualTo("The second");
            change("second");
            JsonNode removed = change(client);
            assertThat(removed.path("type").asText()).isEqualTo("REMOVED");
            assertThat(removed.path("ref").asText()).isEqualTo("domain:live/first");
            assertThat(removed.path("entity").isNull()).isTrue();
            client.send(java.util.Map.of("type", "complete", "id", "1"));
            awaitSubscriptions(0);
        }
    }

    @Test
    void resumesWithoutLosingAnything() throws IOException {
        String start =
                ask("{changes(first:0){pageInfo{endCursor} nodes{ref}}}").getString("data.changes.pageInfo.endCursor");
        change("first", "a", "b", "c");
        change("a", "b");
        List<String> receivedRefs = new ArrayList<>();
        String cursor = start;
        boolean more = true;
        while (more) {
            JsonPath page = ask("{changes(after:\"" + cursor + "\" first:2 filter:\"" + FILTER
                    + "\"){pageInfo{endCursor hasNextPage} edges{cursor} nodes{type ref cursor entity{ref}}}}");
            receivedRefs.addAll(page.getList("data.changes.nodes.ref", String.class));
            more = page.getBoolean("data.changes.pageInfo.hasNextPage");
            cursor = page.getString("data.changes.pageInfo.endCursor");
        }
        assertThat(receivedRefs).contains("domain:live/a", "domain:live/b", "domain:live/c", "domain:live/first");
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe(
                    "1",
                    "subscription{entityChanged(after:\"" + start + "\" filter:\"" + FILTER
                            + "\"){type ref entity{ref}}}");
            List<String> heard = new ArrayList<>();
            while (heard.size() < 4) {
                heard.add(change(client).path("ref").asText());
            }
            assertThat(heard).containsOnlyOnce("domain:live/a", "domain:live/b", "domain:live/c");
        }
    }

    @Test
    void leavesNothingBehindOfWhoIsGoneAtOnce() {
        await().until(() -> changes.feed().watcherCount() == 0);
        new ChangeStream(changes, FilterString.parse(FILTER))
                .next(new AtomicLong(changes.sequenceOf(null)))
                .subscribe()
                .withSubscriber(new UniSubscriber<Iterable<EntityChange>>() {
                    @Override
                    public void onSubscribe(UniSubscription subscription) {
                        subscription.cancel();
                    }

                    @Override
                    public void onItem(Iterable<EntityChange> told) {}

                    @Override
                    public void onFailure(Throwable failure) {}
                });
        assertThat(changes.feed().watcherCount()).isZero();
    }

    @Test
    void mergesChangesForSlowReaders() throws IOException {
        AssertSubscriber<EntityChange> slow = new ChangeStream(changes, FilterString.parse(FILTER))
                .from(changes.sequenceOf(null))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(0));
        change("first", "a");
        change("first");
        change("first", "a");
        slow.assertHasNotReceivedAnyItem();
        slow.awaitNextItem();
        assertThat(slow.getLastItem().ref()).isEqualTo("domain:live/a");
        assertThat(slow.getLastItem().type()).isEqualTo(EntityChangeType.CREATED);
        change("a");
        slow.awaitNextItem();
        assertThat(slow.getLastItem().ref()).isEqualTo("domain:live/first");
        slow.cancel();
    }

    @Test
    void refusesCursorsOfElsewhere() {
        send("{changes(after:\"nonsense\"){pageInfo{endCursor}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
        String other = new ChangeCursor("00000000", 1).encode();
        send("{changes(after:\"" + other + "\"){pageInfo{endCursor}}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void sendsScanProgress() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe("s", "subscription{scanProgressed(source:\"registered\"){phase fileCount failure}}");
            awaitSubscriptions(1);
            scanner.scan(sources.byName("registered"));
            List<String> phases = new ArrayList<>();
            while (!phases.contains("ENDED")) {
                phases.add(client.expect("next")
                        .at("/payload/data/scanProgressed/phase")
                        .asText());
            }
            assertThat(phases).startsWith("STARTED").endsWith("ENDED");
        }
    }

    @Test
    void answersQueriesAndRefusalsOnTheSameConnection() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe("q", "{entity(ref:\"component:basket-service\"){ref owner{ref}}}");
            JsonNode answer = client.expect("next");
            assertThat(answer.at("/payload/data/entity/owner/ref").asText()).isEqualTo("group:default/checkout");
            assertThat(answer.at("/payload/extensions/cost/limit").asInt()).isEqualTo(100_000);
            client.expect("complete");
            client.subscribe("deep", "{a".repeat(300) + "}".repeat(300));
            assertThat(client.expect("error").at("/payload/0/extensions/code").asText())
                    .isEqualTo("LIMIT_EXCEEDED");
            client.subscribe("wrong", "subscription{entityChanged(after:\"nonsense\"){ref}}");
            assertThat(client.next().toString()).contains("INVALID_INPUT");
            client.expect("complete");
            client.subscribe("internal", "subscription{entityChanged(filter:\"internal-a.b=c\"){ref}}");
            assertThat(client.next().toString()).contains("INVALID_INPUT", "there is no such field");
        }
    }

    @Test
    void keepsToTheProtocol() {
        try (SocketClient early = new SocketClient(graphql, "graphql-transport-ws")) {
            early.subscribe("1", "{__typename}");
            assertThat(early.expect("closed").path("code").asInt()).isEqualTo(4401);
        }
        try (SocketClient twice = SocketClient.connected(graphql)) {
            twice.sendText("{\"type\":\"ping\"}");
            twice.expect("pong");
            twice.sendText("{\"type\":\"connection_init\"}");
            assertThat(twice.expect("closed").path("code").asInt()).isEqualTo(4429);
        }
        try (SocketClient broken = SocketClient.connected(graphql)) {
            broken.sendText("nonsense");
            assertThat(broken.expect("closed").path("code").asInt()).isEqualTo(4400);
        }
        try (SocketClient same = SocketClient.connected(graphql)) {
            same.subscribe("1", "subscription{entityChanged{ref}}");
            same.subscribe("1", "subscription{entityChanged{ref}}");
            assertThat(same.expect("closed").path("code").asInt()).isEqualTo(4409);
        }
        awaitSubscriptions(0);
    }

    @Test
    void endsTheSubscriptionsOfWhoIsGone() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe("1", "subscription{entityChanged{ref}}");
            client.subscribe("2", "subscription{scanProgressed{phase}}");
            awaitSubscriptions(2);
        }
        awaitSubscriptions(0);
    }

    private static JsonNode change(SocketClient client) {
        return client.expect("next").at("/payload/data/entityChanged");
    }

    private void change(String... names) throws IOException {
        write(names);
        scanner.scan(sources.byName("registered"));
    }

    private void write(String... names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("""
                    ---
                    apiVersion: backstage.io/v1alpha1
                    kind: Domain
                    metadata: {namespace: live, name: %s, title: The %s}
                    spec: {type: database, owner: checkout}
                    """.formatted(name, name));
        }
        Files.writeString(file, text);
    }

    private static void awaitSubscriptions(int count) {
        await().untilAsserted(() ->
                assertThat(get("/q/metrics").asString()).contains("mokuroku_graphql_subscriptions " + count + ".0"));
    }
}
