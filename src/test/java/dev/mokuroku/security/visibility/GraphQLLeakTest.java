package dev.mokuroku.security.visibility;

import static dev.mokuroku.security.visibility.HiddenWorld.HIDDEN;
import static dev.mokuroku.security.visibility.HiddenWorld.HIDDEN_COUNT;
import static dev.mokuroku.security.visibility.HiddenWorld.PLANTED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GeneratedOperations;
import dev.mokuroku.api.graphql.change.SocketClient;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.source.ScanFailedException;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// GraphQL answers a caller from whom half of the entities are hidden as if they did not exist.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithHiddenEntities.class)
class GraphQLLeakTest {
    private static final int DEPTH = 2;
    private static final Map<String, String> VISIBLE = Map.of(
            "Component", "component:default/open-0",
            "API", "api:default/open-api",
            "Resource", "resource:default/open-res",
            "System", "system:default/open-sys",
            "Domain", "domain:default/open-dom",
            "Group", "group:default/open-grp",
            "User", "user:default/open-user");

    /// Root fields that show admins something hidden, whatever the arguments.
    private static final Set<String> TELLING = Set.of(
            "auditTrail",
            "changes",
            "entities",
            "facets",
            "files",
            "locations",
            "nodes",
            "repositories",
            "repository",
            "search",
            "tombstones",
            "whoOwns");

    /// Root fields that readers may not read.
    private static final Set<String> FOR_ADMINS = Set.of("serviceTokens");

    private static final Set<String> TELLING_OF_ENTITIES =
            Set.of("Component.dependents", "Component.relations", "System.reachable", "Group.owns");

    @Inject
    HiddenWorld world;

    @Inject
    TestTokens tokens;

    @Inject
    GraphQLSchema schema;

    @TestHTTPResource("/graphql")
    URI graphql;

    private String start = "";

    @BeforeEach
    void fill() throws ScanFailedException {
        start = ask("root", "{changes{pageInfo{endCursor}}}").getString("data.changes.pageInfo.endCursor");
        world.add();
    }

    @AfterEach
    void clear() {
        world.remove();
    }

    @Test
    void noRootFieldShowsWhatIsHidden() {
        Set<String> telling = new TreeSet<>();
        for (String filter : List.of("", HIDDEN, "metadata.name=" + PLANTED + "-1")) {
            GeneratedOperations operations = operations(filter);
            for (GraphQLFieldDefinition field : operations.rootFields("query")) {
                if (FOR_ADMINS.contains(field.getName())) {
                    continue;
                }
                String query = operations.deep("query", field.getName(), DEPTH);
                Leaks.without(field.getName() + filter, answer("reader", query));
                if (TELLING.contains(field.getName()) && Leaks.in(answer("root", query))) {
                    telling.add(field.getName());
                }
            }
        }
        assertThat(telling).as("fields that show it to admins").isEqualTo(TELLING);
    }

    @Test
    void noFieldOfAVisibleEntityShowsWhatIsHidden() {
        GeneratedOperations operations = operations("");
        Set<String> telling = new TreeSet<>();
        VISIBLE.forEach((kind, ref) -> {
            GraphQLObjectType type = schema.getObjectType(kind);
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                String query = "{entity(ref:\"%s\"){...on %s{%s}}}".formatted(ref, kind, operations.of(field, DEPTH));
                Leaks.without(kind + "." + field.getName(), answer("reader", query));
                String name = kind + "." + field.getName();
                if (TELLING_OF_ENTITIES.contains(name) && Leaks.in(answer("root", query))) {
                    telling.add(name);
                }
            }
        });
        assertThat(telling).as("fields that show it to admins").isEqualTo(TELLING_OF_ENTITIES);
    }

    @Test
    void countsAreThoseOfACatalogWithoutThem() {
        String counts = "{entities{totalCount} index{entityCount} facets(fields:[\"kind\",\"metadata.namespace\"])"
                + "{values{value count}} locations{totalCount} files{totalCount} repositories{totalCount}"
                + " search(text:\"open\"){totalCount}}";
        JsonPath seen = ask("reader", counts);
        JsonPath all = ask("root", counts);
        int total = all.getInt("data.entities.totalCount");
        assertThat(seen.getInt("data.entities.totalCount")).isEqualTo(total - HIDDEN_COUNT);
        assertThat(seen.getInt("data.index.entityCount")).isEqualTo(total - HIDDEN_COUNT);
        assertThat(seen.<Integer>getList("data.facets[0].values.count").stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(total - HIDDEN_COUNT);
        assertThat(seen.<String>getList("data.facets[1].values.value")).doesNotContain("secret");
        for (String one : List.of("locations", "files", "repositories")) {
            assertThat(seen.getInt("data.%s.totalCount".formatted(one)))
                    .as(one)
                    .isEqualTo(all.getInt("data.%s.totalCount".formatted(one)) - 1);
        }
        assertThat(ask("reader", "{search(text:\"%s\"){totalCount}}".formatted(PLANTED))
                        .getInt("data.search.totalCount"))
                .isZero();
        assertThat(ask("insider", counts).getInt("data.entities.totalCount")).isEqualTo(total);
    }

    @Test
    void aCursorOfAnAdminShowsNothing() {
        String page = "{entities(first:3 orderBy:[{field:\"metadata.name\" direction:DESC}] filter:\"%s\"%s)"
                + "{totalCount nodes{ref} pageInfo{endCursor hasNextPage}}}";
        JsonPath first = ask("root", page.formatted(HIDDEN, ""));
        String after = " after:\"%s\"".formatted(first.getString("data.entities.pageInfo.endCursor"));
        assertThat(ask("root", page.formatted(HIDDEN, after)).<String>getList("data.entities.nodes.ref"))
                .hasSize(3);
        JsonPath seen = ask("reader", page.formatted(HIDDEN, after));
        assertThat(seen.getInt("data.entities.totalCount")).isZero();
        assertThat(seen.<String>getList("data.entities.nodes.ref")).isEmpty();
        assertThat(seen.getBoolean("data.entities.pageInfo.hasNextPage")).isFalse();
        Leaks.without("page", answer("reader", page.formatted("kind=component", after)));
    }

    @Test
    void theSubscriptionReportsOnlyVisibleChanges() {
        try (SocketClient reader = subscribed("reader");
                SocketClient insider = subscribed("insider")) {
            world.change("changed");
            Leaks.without("changes", changesUntil(reader, "component:default/open-0"));
            changesUntil(insider, "component:secret/%s-0".formatted(PLANTED));
        }
    }

    /// All changes up to that of this entity. Results of scorecards are changes too, at any time.
    private static String changesUntil(SocketClient client, String ref) {
        StringBuilder changes = new StringBuilder();
        JsonNode change;
        do {
            change = client.expect("next").at("/payload/data/entityChanged");
            changes.append(change);
        } while (!change.path("ref").asText().equals(ref));
        return changes.toString();
    }

    private SocketClient subscribed(String user) {
        SocketClient client = new SocketClient(graphql, "graphql-transport-ws");
        client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + tokens.of(user))));
        client.expect("connection_ack");
        String end = ask("root", "{changes{pageInfo{endCursor}}}").getString("data.changes.pageInfo.endCursor");
        client.subscribe("1", "subscription{entityChanged(after:\"%s\"){ref type entity{ref}}}".formatted(end));
        return client;
    }

    private GeneratedOperations operations(String filter) {
        Map<String, String> arguments = new HashMap<>(Map.of(
                "ref",
                "\"component:default/open-0\"",
                "auditTrail.ref",
                "null",
                "id",
                "\"%s\"".formatted(uid("component:default/open-0")),
                "ids",
                "[\"%s\"]".formatted(uid("component:secret/%s-1".formatted(PLANTED))),
                "url",
                "\"https://github.com/acme/%s\"".formatted(PLANTED),
                "repository",
                "\"acme/%s\"".formatted(PLANTED),
                "text",
                "\"%s\"".formatted(PLANTED),
                "through",
                "[\"dependencyOf\",\"hasPart\",\"hasMember\",\"parentOf\",\"ownerOf\"]",
                "fields",
                FIELDS,
                "after",
                "null"));
        arguments.put("changes.after", "\"%s\"".formatted(start));
        arguments.put("changes.first", "100");
        arguments.put("files.first", "100");
        arguments.put("purl", "\"pkg:npm/%s\"".formatted(PLANTED));
        arguments.put("group", "\"group:default/open-grp\"");
        arguments.put("evaluateScorecard.scorecard", "\"ownership-and-documentation\"");
        arguments.put("templateForm.template", "\"new-service\"");
        arguments.put("ScorecardChangeConnection.after", "null");
        arguments.put("factHistory.name", "\"entity.owner\"");
        arguments.put("component", "\"service-runtime\"");
        arguments.put("range", "\"<3.0.0\"");
        arguments.put("entities.text", "null");
        arguments.put("orderBy", "[{field:\"metadata.name\" direction:DESC}]"); // hidden entities come first
        if (!filter.isEmpty()) {
            arguments.put("filter", "\"%s\"".formatted(filter));
        }
        return new GeneratedOperations(schema, arguments);
    }

    private static final String FIELDS = "[\"kind\",\"metadata.name\",\"metadata.namespace\",\"metadata.title\","
            + "\"metadata.description\",\"metadata.tags\",\"metadata.labels.word\",\"metadata.annotations.test/word\","
            + "\"metadata.annotations.backstage.io/managed-by-location\",\"metadata.uid\",\"spec.type\",\"spec.owner\","
            + "\"spec.system\",\"relations.ownedBy\",\"relations.ownerOf\",\"relations.dependencyOf\","
            + "\"relations.hasPart\",\"relations.hasMember\",\"relations.parentOf\",\"relations.apiProvidedBy\"]";

    private String uid(String ref) {
        return ask("root", "{entity(ref:\"%s\"){id}}".formatted(ref)).getString("data.entity.id");
    }

    private JsonPath ask(String user, String query) {
        return JsonPath.from(answer(user, query));
    }

    private String answer(String user, String query) {
        String answer = given().header("Authorization", "Bearer " + tokens.of(user))
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .asString();
        assertThat(answer).as(query).doesNotContain("\"errors\"");
        return answer;
    }
}
