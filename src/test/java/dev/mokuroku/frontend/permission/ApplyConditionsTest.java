package dev.mokuroku.frontend.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.index.write.LiveIndex;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ApplyConditionsTest {
    private static final String SOURCE = "test:conditions";
    private static final String PATH = "/api/catalog/.well-known/backstage/permissions/";
    private static final ParsedDescriptor FILE = Descriptors.file("conditions", """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata:
              name: applied
              annotations: {acme.com/tier: "1"}
              labels: {team: Web}
              tags: [java, web]
            spec: {type: service, lifecycle: production, owner: group:default/web, empty: "", nested: {key: deep}}
            """);

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(FILE));
        live.catchUp();
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(FILE.file().id()));
        live.catchUp();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IS_ENTITY_KIND  | {"kinds": ["API", "Component"]}               | ALLOW
            IS_ENTITY_KIND  | {"kinds": ["component"]}                      | ALLOW
            IS_ENTITY_KIND  | {"kinds": ["API"]}                            | DENY
            IS_ENTITY_KIND  | {"kinds": []}                                 | DENY
            IS_ENTITY_OWNER | {"claims": ["user:a/b", "group:default/web"]} | ALLOW
            IS_ENTITY_OWNER | {"claims": ["group:default/shop"]}            | DENY
            HAS_ANNOTATION  | {"annotation": "acme.com/tier"}               | ALLOW
            HAS_ANNOTATION  | {"annotation": "acme.com/tier", "value": "1"} | ALLOW
            HAS_ANNOTATION  | {"annotation": "acme.com/tier", "value": "2"} | DENY
            HAS_ANNOTATION  | {"annotation": "acme.com/other"}              | DENY
            HAS_LABEL       | {"label": "team"}                             | ALLOW
            HAS_LABEL       | {"label": "team", "value": "Web"}             | ALLOW
            HAS_LABEL       | {"label": "team", "value": "web"}             | DENY
            HAS_METADATA    | {"key": "namespace", "value": "default"}      | ALLOW
            HAS_METADATA    | {"key": "tags", "value": "java"}              | ALLOW
            HAS_METADATA    | {"key": "tags", "value": "go"}                | DENY
            HAS_METADATA    | {"key": "description"}                        | DENY
            HAS_METADATA    | {"key": "annotations.acme.com/tier"}          | DENY
            HAS_SPEC        | {"key": "type"}                               | ALLOW
            HAS_SPEC        | {"key": "nested.key", "value": "deep"}        | ALLOW
            HAS_SPEC        | {"key": "empty"}                              | DENY
            """)
    void decideAsTheRulesOfBackstage(String rule, String parameters, String result) {
        apply("\"component:default/applied\"", criteria(rule, parameters))
                .statusCode(200)
                .body("items[0].id", is("1"))
                .body("items[0].result", is(result));
    }

    @Test
    void combineCriteria() {
        String kind = criteria("IS_ENTITY_KIND", "{\"kinds\": [\"component\"]}");
        String none = criteria("IS_ENTITY_KIND", "{\"kinds\": []}");
        assertThat(decision("{\"allOf\": [%s, %s]}".formatted(kind, none))).isEqualTo("DENY");
        assertThat(decision("{\"anyOf\": [%s, %s]}".formatted(none, kind))).isEqualTo("ALLOW");
        assertThat(decision("{\"not\": %s}".formatted(none))).isEqualTo("ALLOW");
    }

    @Test
    void denyWhatIsNotThere() {
        apply("[\"component:default/applied\", \"component:default/missing\", \"nonsense\"]", """
                {"not": %s}""".formatted(
                                criteria("IS_ENTITY_KIND", "{\"kinds\": []}")))
                .body("items[0].result", is(List.of("ALLOW", "DENY", "DENY")));
    }

    @Test
    void refuseMalformedConditions() {
        apply("\"component:default/applied\"", "{\"anyOf\": []}")
                .statusCode(400)
                .body("error.name", is("InputError"))
                .body("error.message", containsString("Array must contain at least 1 element(s)"));
        apply("\"component:default/applied\"", "{\"params\": {}}").statusCode(400);
        apply("\"component:default/applied\"", "{\"not\":".repeat(60) + "{}" + "}".repeat(60))
                .statusCode(400);
        apply("\"component:default/applied\"", criteria("IS_NICE", "{}"))
                .statusCode(404)
                .body("error.message", is("Unexpected permission rule: IS_NICE"));
    }

    @Test
    void areDescribed() {
        given().get(PATH + "metadata")
                .then()
                .statusCode(200)
                .body(
                        "rules.name",
                        hasItems(
                                "IS_ENTITY_KIND",
                                "IS_ENTITY_OWNER",
                                "HAS_ANNOTATION",
                                "HAS_LABEL",
                                "HAS_METADATA",
                                "HAS_SPEC"))
                .body("rules.find { it.name == 'HAS_SPEC' }.paramsSchema.required", is(List.of("key")))
                .body("permissions.find { it.name == 'catalog.entity.read' }.resourceType", is("catalog-entity"))
                .body("permissions.find { it.name == 'catalog.location.create' }.type", is("basic"));
    }

    private static String decision(String criteria) {
        return apply("\"component:default/applied\"", criteria).extract().path("items[0].result");
    }

    private static String criteria(String rule, String parameters) {
        return "{\"rule\": \"%s\", \"resourceType\": \"catalog-entity\", \"params\": %s}".formatted(rule, parameters);
    }

    private static ValidatableResponse apply(String resource, String criteria) {
        return given().contentType("application/json")
                .body("""
                        {"items": [{"id": "1", "resourceRef": %s, "resourceType": "catalog-entity", "conditions": %s}]}
                        """.formatted(resource, criteria))
                .post(PATH + "apply-conditions")
                .then();
    }
}
