package dev.mokuroku.platform.adoption;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static dev.mokuroku.api.graphql.GraphQLClient.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.UsesWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a manifest to the matrix: who uses which version of a platform component.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(AdoptionTest.WithComponents.class)
class AdoptionTest {
    private static final String RUNTIME = "pkg:maven/acme/service-runtime";

    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: service-runtime}
            spec:
              type: library
              lifecycle: production
              owner: platform
              packages: ["pkg:maven/acme/service-runtime"]
              versions:
                scheme: maven
                supported: ">=2.0"
                deprecated: [{range: ">=2.0|<2.2", endOfSupport: "2099-01-01"}]
                releases:
                  - {version: "1.0", date: "2025-01-01"}
                  - {version: "2.0", date: "2025-06-01"}
                  - {version: "2.2", date: "2026-01-01"}
                  - {version: "3.0-RC1", date: "2026-02-01"}
              appliesTo: {spec.type: service}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: shop}
            spec: {type: team, children: []}
            """;

    public static final class WithComponents implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("adoption");
                StringBuilder text = new StringBuilder(DESCRIPTORS);
                List.of("basket", "orders", "invoices", "search").forEach(name -> text.append(component(name)));
                Files.writeString(folder.resolve("catalog-info.yaml"), text);
                return Map.of("mokuroku.folders", folder.toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static String component(String name) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                  annotations: {backstage.io/source-location: "url:https://github.com/acme/%s/tree/main/"}
                spec: {type: service, lifecycle: production, owner: shop}
                """.formatted(name, name);
    }

    @Inject
    UsesWriter writer;

    @Inject
    AdoptionFollower follower;

    @Inject
    @Any
    Instance<RecurringJob> jobs;

    @Inject
    CatalogIndex index;

    @Inject
    LiveIndex live;

    @BeforeEach
    void useVersions() {
        await().until(() -> index.count(FilterString.parse("kind=component")) == 4);
        run("platform-entity-folders");
        use("basket", "2.2");
        use("orders", "2.0");
        use("invoices", "1.0");
    }

    private void use(String repository, String version) {
        writer.save(
                "github:acme",
                List.of(new ScannedRepository(
                        "acme/" + repository,
                        new ReadStamp("1", ""),
                        Set.of("pom.xml"),
                        List.of(new ManifestFile("pom.xml", version, 1, null)),
                        List.of(new DeclaredUse(
                                "pom.xml",
                                12,
                                5,
                                RUNTIME,
                                "runtime",
                                new UsedVersion(version, null, version, ResolvedBy.EXACT_REQUIREMENT))),
                        List.of(),
                        List.of(),
                        "abc",
                        Instant.parse("2026-03-01T00:00:00Z"))));
        live.catchUp();
    }

    private void run(String job) {
        jobs.stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run();
        live.catchUp();
    }

    private static JsonPath askComponent(String fields) {
        return ask("{ entity(ref: \"platformcomponent:service-runtime\") { ... on PlatformComponent { %s } } }"
                .formatted(fields));
    }

    @Test
    void countsTheUsersOfEachVersion() {
        JsonPath answer = askComponent(
                "matrix(by: [\"spec.owner\"]) { version support versionsBehind majorsBehind userCount facets { values { value count } } }");
        assertThat(answer.getList("data.entity.matrix.version")).containsExactly("2.2", "2.0", "1.0");
        assertThat(answer.getList("data.entity.matrix.support"))
                .containsExactly("SUPPORTED", "DEPRECATED", "UNSUPPORTED");
        assertThat(answer.getList("data.entity.matrix.versionsBehind")).containsExactly(0, 1, 2);
        assertThat(answer.getList("data.entity.matrix.majorsBehind")).containsExactly(0, 0, 1);
        assertThat(answer.getList("data.entity.matrix[0].facets[0].values.value"))
                .containsExactly("shop");
    }

    @Test
    void findsUsersByVersionAndSupport() {
        assertThat(users("where: {versions: \"<2.2\"}"))
                .containsExactly("component:default/invoices", "component:default/orders");
        assertThat(users("where: {support: [UNSUPPORTED]}")).containsExactly("component:default/invoices");
        assertThat(users("where: {unsupportedOn: \"2099-06-01\"}"))
                .containsExactly("component:default/invoices", "component:default/orders");
        assertThat(users("where: {behind: false}")).containsExactly("component:default/basket");
        assertThat(users("where: {versions: \">=9\"}")).isEmpty();
    }

    private static List<String> users(String arguments) {
        return askComponent("users(%s) { nodes { ref } }".formatted(arguments)).getList("data.entity.users.nodes.ref");
    }

    @Test
    void findsWhoUsesAPackageInARange() {
        JsonPath answer = ask("""
                { packageUsers(purl: "%s", versions: "<2.2") { totalCount nodes { entities { ref } } } }""".formatted(RUNTIME));
        assertThat(answer.getInt("data.packageUsers.totalCount")).isEqualTo(2);
        assertThat(answer.getList("data.packageUsers.nodes.entities.ref.flatten()"))
                .containsExactlyInAnyOrder("component:default/invoices", "component:default/orders");
        send("{ packageUsers(purl: \"%s\", versions: \"^2\") { totalCount } }".formatted(RUNTIME))
                .body("errors[0].extensions.field", equalTo("versions"));
    }

    @Test
    void saysWhereAUseIsDeclared() {
        JsonPath answer = ask("""
                { entity(ref: "component:invoices") { platformUses {
                    component { ref } version requirement support repository path line } } }""");
        assertThat(answer.getMap("data.entity.platformUses[0]"))
                .containsEntry("version", "1.0")
                .containsEntry("support", "UNSUPPORTED")
                .containsEntry("repository", "acme/invoices")
                .containsEntry("path", "pom.xml")
                .containsEntry("line", 12);
    }

    @Test
    void showsATeamItsWorstUses() {
        JsonPath answer = ask("""
                { entity(ref: "group:shop") { ... on Group { ownedPlatformUses { entity { ref } majorsBehind } } } }""");
        assertThat(answer.getList("data.entity.ownedPlatformUses.entity.ref"))
                .containsExactly("component:default/invoices", "component:default/orders");
    }

    @Test
    void measuresAdoption() {
        JsonPath answer = askComponent("adoption { applicableCount userCount share latestCount supportedCount }");
        assertThat(answer.getMap("data.entity.adoption"))
                .containsEntry("applicableCount", 4)
                .containsEntry("userCount", 3)
                .containsEntry("latestCount", 1)
                .containsEntry("supportedCount", 1);
        run("platform-adoption-day");
        assertThat(askComponent("adoptionHistory { adoption { userCount } }")
                        .getList("data.entity.adoptionHistory.adoption.userCount"))
                .containsExactly(3);
    }

    @Test
    void relatesEntitiesToWhatTheyUse() {
        given().get("/api/catalog/entities/by-name/component/default/orders")
                .then()
                .body("relations.targetRef", hasItem("platformcomponent:default/service-runtime"));
        given().get("/api/catalog/entities?filter=platform.behind=service-runtime")
                .then()
                .body("metadata.name", contains("invoices", "orders"));
    }

    @Test
    void followsAnUpgradeAndARemoval() {
        use("invoices", "2.2");
        given().get("/api/catalog/entities?filter=platform.behind=service-runtime")
                .then()
                .body("metadata.name", contains("orders"));
        writer.remove(Set.of("acme/orders"));
        live.catchUp();
        given().get("/api/catalog/entities?filter=platform.behind=service-runtime")
                .then()
                .body("metadata.name", not(hasItem("orders")));
        given().get("/api/catalog/entities/by-name/component/default/orders")
                .then()
                .body("relations.targetRef", not(hasItem("platformcomponent:default/service-runtime")));
    }

    @Test
    void writesNothingForUntouchedUses() {
        String before = index.version();
        use("basket", "2.2");
        run("platform-adoption");
        QuarkusTransaction.requiringNew().run(follower::startAnew);
        live.catchUp();
        assertThat(index.version()).isEqualTo(before);
    }
}
