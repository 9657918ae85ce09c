package dev.mokuroku.security.servicetoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A token that is limited to the component `inside`. One file also defines the component `outside`.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScopedTokensTest {
    private static final String SOURCE = "test:scopes";
    private static final String SCOPE = "metadata.name=inside";
    private static final ParsedDescriptor FILE =
            Descriptors.file("scopes", Descriptors.services("both", "inside", "outside"));

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    RegisteredLocations locations;

    @Inject
    IssuedTokens tokens;

    @Inject
    ServiceTokenRepository repository;

    @Inject
    AuthConfig config;

    private String token = "";

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(FILE));
        live.catchUp();
        token = tokens.issue(new TokenRequest("scoped", Role.EDITOR, null, SCOPE))
                .text();
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(FILE.file().id()));
        live.catchUp();
    }

    @Test
    void seesNothingElse() {
        ask("{entities{totalCount nodes{name}} outside:entity(ref:\"component:default/outside\"){ref}}")
                .body("data.entities.totalCount", is(1))
                .body("data.entities.nodes[0].name", is("inside"))
                .body("data.outside", nullValue());
        as().get("/api/catalog/entities/by-name/component/default/inside")
                .then()
                .statusCode(200);
        as().get("/api/catalog/entities/by-name/component/default/outside")
                .then()
                .statusCode(404);
    }

    @Test
    void changesNothingElse() {
        assertThat(as().contentType("application/json")
                        .body("""
                                {"items": [{"id": "1", "permission": {"type": "resource", "attributes": {},
                                  "name": "catalog.entity.refresh", "resourceType": "catalog-entity"},
                                  "resourceRef": ["component:default/inside", "component:default/outside"]}]}""")
                        .post("/api/permission/authorize")
                        .jsonPath()
                        .<String>getList("items[0].result"))
                .containsExactly("ALLOW", "DENY");
        assertThat(refresh("outside").statusCode()).isEqualTo(404);
        for (String mutation : List.of(
                "registerLocation(input:{target:\"https://files.example.com/c.yaml\" dryRun:true})",
                "proposeDescriptor(input:{repository:\"https://github.com/acme/shop\"})")) {
            ask("mutation{%s{userErrors{code}}}".formatted(mutation))
                    .body("errors[0].extensions.code", is("FORBIDDEN"))
                    .body(
                            "errors[0].message",
                            containsString("needs a token without a scope, but the token of scoped"));
        }
    }

    @Test
    void unregistersNoLocationThatLeadsToOtherEntities() {
        UUID id = locations.add(Descriptors.at("scopes"), "tester").id();
        try {
            assertThat(as().delete("/api/catalog/locations/" + id).statusCode()).isEqualTo(403);
            assertThat(as().contentType("application/json")
                            .body("{\"type\":\"url\",\"target\":\"https://files.example.com/c.yaml\"}")
                            .put("/api/catalog/locations/" + id)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(locations.find(id)).isPresent();
        } finally {
            locations.remove(id);
        }
    }

    @Test
    void isListedWithItsScope() {
        JsonPath listed = given().header("Authorization", "Bearer test-token-of-ci")
                .contentType("application/json")
                .body(Map.of(
                        "query",
                        "{serviceTokens(first:1){nodes{name scope}}"
                                + " auditTrail(first:1 source:\"service-tokens\"){nodes{message}}}"))
                .post("/graphql")
                .jsonPath();
        assertThat(listed.getString("data.serviceTokens.nodes[0].scope")).isEqualTo(SCOPE);
        assertThat(listed.getString("data.auditTrail.nodes[0].message")).endsWith(", scope " + SCOPE);
    }

    @Test
    void staysInTheListForSomeTimeAfterItsEnd() {
        UUID id = tokens.page(null, 1).getFirst().id();
        tokens.revoke(id);
        new TokenCleanupJob(repository, Clock.systemUTC(), config).run();
        assertThat(ids()).contains(id);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(366));
        UUID endless = tokens.issue(new TokenRequest("endless", Role.READER, null, null))
                .token()
                .id();
        UUID expiring = tokens.issue(new TokenRequest("expiring", Role.READER, 2, null))
                .token()
                .id();
        new TokenCleanupJob(repository, later, config).run();
        assertThat(ids()).doesNotContain(id).contains(endless, expiring);
    }

    private List<UUID> ids() {
        return tokens.page(null, 1_000).stream().map(ServiceToken::id).toList();
    }

    private Response refresh(String name) {
        return as().contentType("application/json")
                .body("{\"entityRef\":\"component:default/%s\"}".formatted(name))
                .post("/api/catalog/refresh");
    }

    private RequestSpecification as() {
        return given().header("Authorization", "Bearer " + token);
    }

    private ValidatableResponse ask(String query) {
        return as().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }
}
