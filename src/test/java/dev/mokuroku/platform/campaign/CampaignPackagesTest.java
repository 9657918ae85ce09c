package dev.mokuroku.platform.campaign;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.job.RecurringJob;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import dev.mokuroku.platform.usage.ResolvedBy;
import dev.mokuroku.platform.usage.UsedVersion;
import dev.mokuroku.platform.usage.store.DeclaredUse;
import dev.mokuroku.platform.usage.store.ManifestFile;
import dev.mokuroku.platform.usage.store.ScannedRepository;
import dev.mokuroku.platform.usage.store.ScannedRepository.ReadStamp;
import dev.mokuroku.platform.usage.store.UsesWriter;
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

/// What packages and SBOMs do to campaigns: a library of ours moves before the services that use it.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(CampaignPackagesTest.WithLibrary.class)
class CampaignPackagesTest {
    private static final String RUNTIME = "pkg:maven/acme/service-runtime";
    private static final String LIBRARY = "pkg:maven/acme/orders-client";

    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: service-runtime}
            spec:
              type: library
              lifecycle: production
              owner: platform
              packages: ["pkg:maven/acme/service-runtime"]
              versions: {scheme: maven, releases: [{version: "1.0"}, {version: "2.0"}, {version: "3.0"}]}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Campaign
            metadata: {name: runtime-3}
            spec: {platformComponent: service-runtime, from: "<3.0", to: "3.0", owner: platform, outreach: pull-request}
            """;

    public static final class WithLibrary implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("campaign-packages");
                StringBuilder text = new StringBuilder(DESCRIPTORS);
                List.of("checkout", "orders-client", "reports", "scanned")
                        .forEach(name -> text.append(component(name)));
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
        run("platform-campaigns");
        save(
                "orders-client",
                "1",
                List.of(use(RUNTIME, "2.0")),
                List.of(new PublishedPackage("pom.xml", LIBRARY, "5")));
        save("checkout", "1", List.of(use(RUNTIME, "1.0"), use(LIBRARY, "5")), List.of());
        save("reports", "1", List.of(use(LIBRARY, "5")), List.of());
        run("platform-campaigns");
    }

    private static DeclaredUse use(String purl, String version) {
        UsedVersion used = new UsedVersion(version, null, version, ResolvedBy.EXACT_REQUIREMENT);
        return new DeclaredUse("pom.xml", 12, 5, purl, "runtime", used);
    }

    private void save(String repository, String oid, List<DeclaredUse> uses, List<PublishedPackage> published) {
        writer.save(
                "github:acme",
                List.of(new ScannedRepository(
                        "acme/" + repository,
                        new ReadStamp("1", ""),
                        Set.of("pom.xml"),
                        List.of(new ManifestFile("pom.xml", oid, 1, null)),
                        uses,
                        published,
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

    private static List<String> refs(String query, String path) {
        return ask(query).getList(path);
    }

    private static List<String> wave(int wave) {
        return refs(
                "{ entity(ref: \"campaign:runtime-3\") { ... on Campaign { members(wave: %d) { nodes { entity { ref } } } } } }"
                        .formatted(wave),
                "data.entity.members.nodes.entity.ref");
    }

    @Test
    void aServiceWaitsForTheLibraryThatItUses() {
        assertThat(wave(1)).contains("component:default/orders-client");
        assertThat(wave(2)).containsExactly("component:default/checkout");
        save("orders-client", "2", List.of(use(RUNTIME, "2.0")), List.of());
        run("platform-campaigns");
        assertThat(wave(1)).contains("component:default/checkout", "component:default/orders-client");
        assertThat(wave(2)).isEmpty();
    }

    @Test
    void aDeprecationAffectsWhoUsesTheLibrary() {
        JsonPath answer = ask("""
                { blastRadius(component: "service-runtime", range: ">=2.0|<3.0") {
                    directCount indirectCount edges { depth node { ref } } } }""");
        assertThat(answer.getList("data.blastRadius.edges.node.ref"))
                .containsExactly(
                        "component:default/orders-client", "component:default/checkout", "component:default/reports");
        assertThat(answer.getList("data.blastRadius.edges.depth")).containsExactly(0, 1, 1);
    }

    @Test
    void showsWhatAnEntityPublishes() {
        JsonPath answer = ask("""
                { library: entity(ref: "component:orders-client") {
                    publishedPackages { purl version repositorySlug path } }
                  service: entity(ref: "component:checkout") { publishedPackages { purl } } }""");
        assertThat(answer.getMap("data.library.publishedPackages[0]"))
                .containsEntry("purl", LIBRARY)
                .containsEntry("version", "5")
                .containsEntry("repositorySlug", "acme/orders-client")
                .containsEntry("path", "pom.xml");
        assertThat(answer.getList("data.service.publishedPackages")).isEmpty();
    }

    private void sendSbom(String component, String version, String runtime) {
        given().contentType("application/vnd.cyclonedx+json")
                .queryParam("component", component)
                .queryParam("version", version)
                .body("""
                        {"bomFormat": "CycloneDX", "specVersion": "1.6",
                         "components": [{"name": "service-runtime", "purl": "%s@%s"}]}""".formatted(RUNTIME, runtime))
                .post("/api/platform/sboms")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        run("platform-campaign-sboms");
        run("platform-campaigns");
    }

    private static JsonPath memberships(String component) {
        return ask("{ entity(ref: \"component:%s\") { campaigns { state versions } } }".formatted(component));
    }

    @Test
    void anSbomMakesAMemberWhoseRepositoryGetsAnIssue() {
        sendSbom("scanned", "7", "2.0");
        assertThat(memberships("scanned").getString("data.entity.campaigns[0].state"))
                .isEqualTo("OPEN");
        assertThat(refs(
                        "{ entity(ref: \"campaign:runtime-3\") { ... on Campaign { outreachStatus { repository } } } }",
                        "data.entity.outreachStatus.repository"))
                .contains("acme/scanned");
        sendSbom("scanned", "8", "3.0");
        assertThat(memberships("scanned").getString("data.entity.campaigns[0].state"))
                .isEqualTo("DONE");
    }

    @Test
    void whatAManifestSaysComesBeforeAnSbom() {
        sendSbom("checkout", "7", "3.0");
        assertThat(memberships("checkout").getList("data.entity.campaigns[0].versions"))
                .containsExactly("1.0");
        sendSbom("reports", "7", "3.0");
        assertThat(memberships("reports").getList("data.entity.campaigns")).isEmpty();
    }
}
