package dev.mokuroku.platform.sbom.github;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.catalog.sql.CatalogConnection;
import dev.mokuroku.catalog.sql.SqlStatement;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomPackage;
import dev.mokuroku.platform.sbom.SbomPackages;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeGithubResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = GithubSbomJobTest.Github.class, restrictToAnnotatedClass = true)
class GithubSbomJobTest {
    private static final String SOURCE = "test:github-sboms";
    private static final List<String> COMMITS = List.of("a".repeat(40), "b".repeat(40));
    private static final String SHOP = "/repos/acme/shop/dependency-graph/sbom";
    private static final String COMPONENT = """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: %s, annotations: {github.com/project-slug: %s}}
            spec: {type: service, lifecycle: production, owner: nobody}
            """;
    private static final ParsedDescriptor FILE = Descriptors.file(
            "github-sboms",
            String.join(
                    "---\n",
                    COMPONENT.formatted("sbom-shop", "Acme/Shop"),
                    COMPONENT.formatted("sbom-disabled", "acme/disabled"),
                    COMPONENT.formatted("sbom-one", "acme/mono"),
                    COMPONENT.formatted("sbom-two", "acme/mono")));

    public static final class Github extends FakeGithubResource {
        @Override
        protected Map<String, String> prepare() {
            return Map.of("mokuroku.folders", "", "mokuroku.platform.sboms.github", "true");
        }

        FakeGithub fake() {
            return github();
        }
    }

    Github github;

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    GithubSbomJob job;

    @Inject
    SbomPackages packages;

    @Inject
    CatalogConnection connections;

    @BeforeEach
    void fill() {
        catalog.apply(SOURCE, List.of(FILE));
        live.catchUp();
        List.of("acme/shop", "acme/disabled", "acme/mono").forEach(slug -> setHead(slug, COMMITS.getFirst()));
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, List.of(FILE.file().id()));
        live.catchUp();
        run("delete from repository_facts where source = ?", SOURCE);
        github.assertEverythingWasExpected();
    }

    @Test
    void eachHeadIsReadOnce() {
        github.fake().rest(get(SHOP).willReturn(okJson(sbom("1.0.0"))));
        github.fake()
                .rest(get("/repos/acme/disabled/dependency-graph/sbom")
                        .willReturn(FakeGithub.refusal(404, "Not Found")));
        job.run();
        job.run();
        assertThat(github.fake().calls())
                .containsExactlyInAnyOrder("GET " + SHOP, "GET /repos/acme/disabled/dependency-graph/sbom");
        assertThat(packagesAt(COMMITS.getFirst())).containsExactly(new SbomPackage("pkg:npm/a", "1.0.0", true));
        github.fake().rest(get(SHOP).willReturn(okJson(sbom("2.0.0"))));
        setHead("acme/shop", COMMITS.getLast());
        github.fake().forgetCalls();
        job.run();
        assertThat(github.fake().calls()).containsExactly("GET " + SHOP);
        assertThat(packagesAt(COMMITS.getLast())).containsExactly(new SbomPackage("pkg:npm/a", "2.0.0", true));
    }

    @Test
    void whatCannotBeReadNowIsReadLater() {
        github.fake().rest(get(SHOP).willReturn(FakeGithub.refusal(401, "Bad credentials")));
        github.fake()
                .rest(get("/repos/acme/disabled/dependency-graph/sbom")
                        .willReturn(FakeGithub.refusal(401, "Bad credentials")));
        setHead("acme/shop", "c".repeat(40));
        setHead("acme/disabled", "c".repeat(40));
        job.run();
        assertThat(packagesAt("c".repeat(40))).isNull();
        github.fake().rest(get(SHOP).willReturn(okJson(sbom("3.0.0"))));
        github.fake()
                .rest(get("/repos/acme/disabled/dependency-graph/sbom").willReturn(okJson("{\"sbom\": {\"a\": 1}}")));
        job.run();
        assertThat(packagesAt("c".repeat(40))).containsExactly(new SbomPackage("pkg:npm/a", "3.0.0", true));
    }

    private List<SbomPackage> packagesAt(String commit) {
        ComponentVersion version = new ComponentVersion(EntityRef.parse("component:default/sbom-shop"), commit);
        return packages.of(List.of(version)).get(version);
    }

    private void setHead(String slug, String commit) {
        String facts =
                "{\"visibility\": \"public\", \"topics\": [], \"languages\": [], \"manifests\": [], \"headCommit\": \"%s\"}"
                        .formatted(commit);
        run("delete from repository_facts where source = ? and slug = ?", SOURCE, slug);
        run(
                "insert into repository_facts (source, slug, facts, hash, observed_at) values (?, ?, ?::jsonb, '', now())",
                SOURCE,
                slug,
                facts);
    }

    private void run(String statement, Object... values) {
        int _ = QuarkusTransaction.requiringNew()
                .call(() -> connections.call(SqlStatement.of(statement, values)::update));
    }

    private static String sbom(String version) {
        return """
                {"sbom": {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "com.github.acme/shop",
                 "documentNamespace": "https://spdx.org/spdxdocs/protobom/%1$s",
                 "packages": [{"SPDXID": "SPDXRef-github", "versionInfo": "main", "externalRefs": [
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                    "referenceLocator": "pkg:github/acme/shop@main"}]},
                  {"SPDXID": "SPDXRef-npm-a", "versionInfo": "%1$s", "externalRefs": [
                   {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                    "referenceLocator": "pkg:npm/a@%1$s"}]}],
                 "relationships": [
                  {"spdxElementId": "SPDXRef-DOCUMENT", "relatedSpdxElement": "SPDXRef-github",
                   "relationshipType": "DESCRIBES"},
                  {"spdxElementId": "SPDXRef-github", "relatedSpdxElement": "SPDXRef-npm-a",
                   "relationshipType": "DEPENDS_ON"}]}}""".formatted(version);
    }
}
