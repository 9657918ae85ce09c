package dev.mokuroku.onboarding;

import static dev.mokuroku.onboarding.ProposalGithub.repository;
import static dev.mokuroku.onboarding.Proposing.propose;
import static dev.mokuroku.onboarding.Proposing.proposeAt;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.source.github.fake.FakeTree;
import dev.mokuroku.source.github.fake.GithubJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = ProposalGithub.class, restrictToAnnotatedClass = true)
class ProposalsTest {
    ProposalGithub github;

    @AfterEach
    void everythingWasExpected() {
        github.assertEverythingWasExpected();
    }

    @Test
    void reportsWhatGithubTells() throws Exception {
        github.holds(repository("told")
                .withAll("""
                        {"description": "Sells things.", "primaryLanguage": {"name": "Java"},
                        "repositoryTopics": {"nodes": [{"topic": {"name": "library"}}]}}""")
                .file("CODEOWNERS", "oid", "* @acme/everybody\n*.md @ada\n*   @acme/nobody @acme/checkout # late\n"));
        JsonPath answer = propose("told", "");
        assertThat(answer.getList("userErrors")).isEmpty();
        assertThat(answer.getString("path")).isEqualTo("catalog-info.yaml");
        assertThat(answer.getString("descriptor")).endsWith("""
                metadata:
                  name: told
                  description: Sells things.
                  annotations:
                    github.com/project-slug: acme/told
                  tags:
                    - library
                    - java
                spec:
                  type: library
                  lifecycle: production
                  owner: checkout
                """);
        assertThat(answer.getString("entity.ref")).isEqualTo("component:default/told");
        assertThat(answer.<String, Object>getMap("owner"))
                .containsEntry("ref", "checkout")
                .containsEntry("found", "CODEOWNERS")
                .containsEntry("known", true);
        assertThat(answer.getString("existingEntity")).isNull();
        assertThat(github.writes("told")).isEmpty();
    }

    @Test
    void asksWhoAdministersWhatNobodyIsNamedFor() throws Exception {
        github.holds(repository("administered"));
        github.responds("administered", "/teams", GithubJson.parse("""
                [{"slug": "checkout", "permission": "admin"}, {"slug": "customer", "permission": "push"}]"""));
        assertThat(propose("administered", "").getString("owner.ref")).isEqualTo("checkout");
        github.responds("administered", "/teams", GithubJson.parse("""
                [{"slug": "checkout", "permission": "admin"}, {"slug": "customer", "permission": "admin"}]"""));
        JsonPath several = propose("administered", "");
        assertThat(several.getString("owner.found")).isEqualTo("NOWHERE");
        assertThat(several.getString("owner.explanation")).contains("checkout, customer");
        assertThat(several.getString("descriptor")).contains("# - spec.owner: ", "\n  owner: unknown\n");
    }

    @ParameterizedTest
    @CsvSource({
        "@checkout-lead,user:checkout-lead,true",
        "checkout-lead@example.com,user:checkout-lead,true",
        "@stranger,User:stranger,false",
        "@acme/checkout,checkout,true",
    })
    void knowsPeopleByLoginAndAddress(String written, String ref, boolean known) throws Exception {
        github.holds(repository("owned").file("docs/CODEOWNERS", "oid", "* " + written));
        JsonPath answer = propose("owned", "");
        assertThat(answer.getString("owner.ref")).isEqualTo(ref);
        assertThat(answer.getBoolean("owner.known")).isEqualTo(known);
        assertThat(answer.getString("owner.explanation")).startsWith("docs/CODEOWNERS names " + written);
    }

    @Test
    void namesAnOwnerThatTheCatalogDoesNotKnow() throws Exception {
        github.holds(repository("strange").file(".github/CODEOWNERS", "oid", "* @acme/nobody"));
        JsonPath answer = propose("strange", "");
        assertThat(answer.getString("owner.ref")).isEqualTo("nobody");
        assertThat(answer.getBoolean("owner.known")).isFalse();
        assertThat(answer.getString("fields.find { it.field == 'spec.owner' }.state"))
                .isEqualTo("NEEDS_USER_INPUT");
    }

    @Test
    void callsTheArchivedDeprecated() throws Exception {
        github.holds(repository("archived").with("isArchived", true));
        assertThat(propose("archived", "").getString("descriptor")).contains("lifecycle: deprecated");
    }

    @Test
    void saysThatTheRefIsTaken() throws Exception {
        github.holds(repository("basket-service"));
        JsonPath answer = propose("basket-service", "");
        assertThat(answer.getString("existingEntity.ref")).isEqualTo("component:default/basket-service");
        assertThat(answer.getString("descriptor")).isNotNull();
        JsonPath named = propose("basket-service", "overrides: {name: \"basket-of-acme\", system: \"shop\"}");
        assertThat(named.getString("existingEntity")).isNull();
        assertThat(named.getString("descriptor")).contains("\n  system: shop\n");
    }

    @ParameterizedTest
    @CsvSource({
        "name,a b",
        "name,''",
        "type,''",
        "lifecycle,''",
        "owner,a b",
        "owner,group:",
        "system,x/y/z",
    })
    void refusesOverridesThatAreInvalid(String field, String value) throws Exception {
        github.holds(repository("overridden"));
        JsonPath answer = propose("overridden", "overrides: {%s: \"%s\"}".formatted(field, value));
        assertThat(answer.getString("userErrors[0].code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>getList("userErrors[0].field")).containsExactly("input", "overrides", field);
        assertThat(answer.getString("descriptor")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'',INVALID_INPUT",
        "acme/shop,INVALID_INPUT",
        "https://github.com/acme,INVALID_INPUT",
        "https://elsewhere.example.com/acme/shop,INVALID_INPUT",
        "https://github.com/acme/unknown,NOT_FOUND",
        "https://github.com/acme/described,CONFLICT",
    })
    void refusesRepositoriesItCannotDescribe(String repository, String code) throws Exception {
        github.holdsNo("unknown");
        github.holds(repository("described").file("catalog-info.yaml", "blob", "kind: x"));
        JsonPath answer = proposeAt(repository, "openPullRequest: true");
        assertThat(answer.getString("userErrors[0].code")).isEqualTo(code);
        assertThat(answer.<String>getList("userErrors[0].field")).containsExactly("input", "repository");
        assertThat(answer.getString("descriptor")).isNull();
    }

    @Test
    void reportsBackstageOfEachField() throws Exception {
        github.holds(repository("imported").with("description", "Imported."));
        github.responds("imported", "", GithubJson.parse("{\"default_branch\": \"trunk\"}"));
        github.responds("imported", "/git/trees/trunk", FakeTree.of("t"));
        given().contentType("application/json")
                .body("{\"location\": {\"type\": \"url\", \"target\": \"https://github.com/acme/imported\"}}")
                .post("/api/catalog/analyze-location")
                .then()
                .statusCode(200)
                .body("existingEntityFiles", hasSize(0))
                .body("generateEntities[0].entity.metadata.description", is("Imported."))
                .body("generateEntities[0].entity.spec.owner", nullValue())
                .body("generateEntities[0].fields.field", hasItem("spec.type"))
                .body("generateEntities[0].fields.find { it.field == 'metadata.name' }.value", is("imported"))
                .body(
                        "generateEntities[0].fields.find { it.field == 'metadata.name' }.state",
                        is("analysisSuggestedValue"))
                .body("generateEntities[0].fields.find { it.field == 'spec.owner' }.state", is("needsUserInput"))
                .body(
                        "generateEntities[0].fields.find { it.field == 'spec.system' }.state",
                        is("analysisSuggestedNoValue"));
    }
}
