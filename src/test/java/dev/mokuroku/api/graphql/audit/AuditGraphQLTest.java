package dev.mokuroku.api.graphql.audit;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AuditGraphQLTest {
    private static final String NODES =
            "{nodes{at action author source ref uid reason location origin message uidKeptUntil}}";

    private String name;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        name = "audited-" + UUID.randomUUID();
        // Below the folder that is read: others may not be registered.
        file = Path.of("catalog-info", name + ".tmp").toAbsolutePath();
        Files.writeString(file, """
                apiVersion: backstage.io/v1alpha1
                kind: Resource
                metadata: {name: %s}
                spec: {type: database, owner: checkout}
                """.formatted(name));
    }

    @AfterEach
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void listsRegistrationsAndTheirRemovals() {
        Instant before = Instant.now().minusSeconds(1);
        String id = register();
        String uid = ask("{entity(ref:\"resource:%s\"){id}}".formatted(name)).getString("data.entity.id");
        unregister(id);

        Map<String, Object> removed =
                nodes("ref:\"resource:%s\"".formatted(name)).getFirst();
        assertThat(removed)
                .containsEntry("action", "REMOVED")
                .containsEntry("reason", "UNREGISTERED")
                .containsEntry("author", "ci")
                .containsEntry("source", "registered")
                .containsEntry("ref", "resource:default/" + name)
                .containsEntry("uid", uid)
                .containsEntry("location", "file:" + file)
                .containsEntry("origin", "file:" + file);
        assertThat(Instant.parse((String) removed.get("uidKeptUntil"))).isAfter(before.plusSeconds(29 * 86_400));
        assertThat(nodes("source:\"registered\" since:\"%s\"".formatted(before)).stream()
                        .filter(it -> ("file:" + file).equals(it.get("location")) && it.get("ref") == null))
                .extracting(it -> it.get("action"))
                .containsExactly("UNREGISTERED", "REGISTERED");
        assertThat(ask("{node(id:\"%s\"){id}}".formatted(uid)).getString("data.node"))
                .isNull();
        assertThat(ask("{entity(ref:\"resource:%s\"){id}}".formatted(name)).getString("data.entity"))
                .isNull();
    }

    @Test
    void givesItsUidBackToWhatIsRegisteredAgain() {
        String uidOf = "{entity(ref:\"resource:%s\"){id}}".formatted(name);
        String first = register();
        String uid = ask(uidOf).getString("data.entity.id");
        unregister(first);
        String second = register();
        try {
            assertThat(ask(uidOf).getString("data.entity.id")).isEqualTo(uid);
            List<Map<String, Object>> entries = nodes("ref:\"resource:%s\"".formatted(name));
            assertThat(entries).extracting(it -> it.get("action")).containsExactly("RESTORED", "REMOVED");
            assertThat(entries.getLast().get("uidKeptUntil")).isNull();
        } finally {
            unregister(second);
        }
    }

    @Test
    void isReadPageByPage() {
        for (int i = 0; i < 2; i++) {
            unregister(register());
        }
        String ofEntity = "ref:\"resource:%s\"".formatted(name);
        List<Object> paged = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = ask("{auditTrail(first:1 %s %s){edges{cursor node{at action}} ".formatted(ofEntity, after)
                    + "pageInfo{hasNextPage hasPreviousPage endCursor}}}");
            assertThat(page.getList("data.auditTrail.edges")).hasSize(1);
            assertThat(page.getBoolean("data.auditTrail.pageInfo.hasPreviousPage"))
                    .isEqualTo(!after.isEmpty());
            assertThat(page.getString("data.auditTrail.edges[0].cursor"))
                    .isEqualTo(page.getString("data.auditTrail.pageInfo.endCursor"));
            paged.add(page.get("data.auditTrail.edges[0].node"));
            after = "after:\"%s\"".formatted(page.getString("data.auditTrail.pageInfo.endCursor"));
            more = page.getBoolean("data.auditTrail.pageInfo.hasNextPage");
        }
        assertThat(paged)
                .hasSize(3) // removed, restored, removed again
                .isEqualTo(ask("{auditTrail(%s){nodes{at action}}}".formatted(ofEntity))
                        .getList("data.auditTrail.nodes"));
    }

    @Test
    void listsWhatMayComeBack() {
        String id = register();
        unregister(id);
        List<Map<String, Object>> all =
                ask("{tombstones(first:100 source:\"registered\"){nodes{ref removedBy entity}}}")
                        .getList("data.tombstones.nodes");
        assertThat(all)
                .filteredOn(it -> it.get("ref").equals("resource:default/" + name))
                .singleElement()
                .satisfies(tombstone -> {
                    assertThat(tombstone.get("removedBy")).isEqualTo("ci");
                    assertThat(tombstone.get("entity").toString()).contains("type=database");
                });
        // The Location that stood for the registration went at the same time.
        JsonPath first = ask("{tombstones(first:1 source:\"registered\"){nodes{ref} pageInfo{hasNextPage endCursor}}}");
        assertThat(first.getBoolean("data.tombstones.pageInfo.hasNextPage")).isTrue();
        JsonPath second = ask("{tombstones(first:1 source:\"registered\" after:\"%s\"){nodes{ref}}}"
                .formatted(first.getString("data.tombstones.pageInfo.endCursor")));
        assertThat(List.of(
                        first.getString("data.tombstones.nodes[0].ref"),
                        second.getString("data.tombstones.nodes[0].ref")))
                .isEqualTo(all.stream().limit(2).map(it -> it.get("ref")).toList());
        assertThat(ask("{tombstones(source:\"nobody\"){nodes{ref}}}").getList("data.tombstones.nodes"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first:101|first ",
                "first:-1|first ",
                "after:\"no cursor\"|after: ",
                "source:\"a\\u0000b\"|source ",
            })
    void namesTheArgumentOfTombstonesThatIsWrong(String argument, String message) {
        send("{tombstones(%s){nodes{ref}}}".formatted(argument))
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", startsWith(message));
    }

    @Test
    void takesNoCursorOfAnotherList() {
        String id = register();
        unregister(id);
        String cursor =
                ask("{tombstones(first:1){pageInfo{endCursor}}}").getString("data.tombstones.pageInfo.endCursor");
        send("{auditTrail(after:\"%s\"){nodes{ref}}}".formatted(cursor))
                .body("errors[0].message", startsWith("after: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first:101|first ",
                "first:-1|first ",
                "after:\"no cursor\"|after: ",
                "after:\"YXVkaXQ6MTp4\"|after: ",
                "ref:\"no-kind\"|ref: ",
                "ref:\"component:a\\u0000b\"|ref ",
                "source:\"a\\u0000b\"|source ",
                "since:\"1969-12-31T23:59:59Z\"|since ",
                "since:\"+10000-01-01T00:00:00Z\"|since ",
            })
    void namesTheArgumentThatIsWrong(String argument, String message) {
        send("{auditTrail(%s){nodes{ref}}}".formatted(argument))
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", startsWith(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"since:\"yesterday\"|since", "action:EATEN|action"})
    void refusesWhatIsNoTimeAndNoAction(String argument, String name) {
        send("{auditTrail(%s){nodes{ref}}}".formatted(argument))
                .body("errors[0].extensions.code", is("INVALID_INPUT"))
                .body("errors[0].message", containsString(name));
    }

    @Test
    void countsWhatAPageMayHold() {
        // The connection, its list, and one field of each entry.
        assertThat(cost(100)).isEqualTo(102);
        assertThat(cost(10)).isEqualTo(12);
    }

    private String register() {
        return as("registerLocation(input:{type:\"file\" target:\"%s\"}){location{id}}".formatted(file))
                .getString("data.registerLocation.location.id");
    }

    private static void unregister(String id) {
        as("unregisterLocation(input:{id:\"%s\"}){location{id}}".formatted(id));
    }

    private static int cost(int first) {
        return ask("{auditTrail(first:%d){nodes{ref}}}".formatted(first)).getInt("extensions.cost.requested");
    }

    private static List<Map<String, Object>> nodes(String arguments) {
        return ask("{auditTrail(first:100 %s)%s}".formatted(arguments, NODES)).getList("data.auditTrail.nodes");
    }

    /// By a service of this name.
    private static JsonPath as(String mutation) {
        JsonPath answer = given().contentType("application/json")
                .header("Authorization", "Bearer test-token-of-ci")
                .body(Map.of("query", "mutation{" + mutation + "}"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        if (answer.get("errors") != null) {
            throw new AssertionError(mutation + " answered " + answer.getList("errors"));
        }
        return answer;
    }
}
