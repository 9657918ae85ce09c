package dev.mokuroku.platform.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.platform.component.PlatformComponents;
import dev.mokuroku.platform.release.problem.ReleaseProblems;
import dev.mokuroku.platform.release.problem.ReleaseReads;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.github.webhook.refresh.OwnerChange;
import dev.mokuroku.source.url.UrlReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReleaseRefreshTest {
    private static final String SOURCE = "test:releases";
    private static final EntityRef KIT = EntityRef.parse("platformcomponent:releases/kit");
    private static final EntityRef NODE = EntityRef.parse("platformcomponent:releases/node");
    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: kit, namespace: releases}
            spec: {type: library, lifecycle: production, owner: platform, source: "component:releases/maker",
                   versions: {releases: {from: github-releases}}}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: node, namespace: releases}
            spec: {type: runtime, lifecycle: production, owner: platform, versions: {endOfLife: nodejs}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: maker, namespace: releases, annotations: {github.com/project-slug: Acme/kit}}
            spec: {type: library, lifecycle: production, owner: platform}
            """;

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex index;

    @Inject
    PlatformComponents components;

    @Inject
    SourceRepositories repositories;

    @Inject
    UrlReader urls;

    @Inject
    ReleaseTable table;

    @Inject
    StoredReleases stored;

    @Inject
    ComponentReleases releases;

    @Inject
    ReleaseReads reads;

    @Inject
    ReleaseProblems problems;

    @TempDir
    Path folder;

    private String problem(EntityRef component) {
        return GraphQLClient.ask(
                        "{ entity(ref: \"%s\") { ... on PlatformComponent { releasesProblem } } }".formatted(component))
                .getString("data.entity.releasesProblem");
    }

    private final ParsedDescriptor descriptor = Descriptors.file("releases", DESCRIPTORS);
    private final FakeGithub github = new FakeGithub();

    @BeforeEach
    void add() {
        catalog.apply(SOURCE, List.of(descriptor));
        index.catchUp();
    }

    @AfterEach
    void remove() {
        catalog.remove(SOURCE, List.of(descriptor.file().id()));
        index.catchUp();
        refresh().removeOthers(List.of());
        github.close();
    }

    @Test
    void storesTheReleasesOfTheRepositoryThatTheSourceNames() throws Exception {
        github.query("Releases").with("owner", "Acme").answers(repository("v1.1.0", "v1.0.0"));
        refresh().refresh(KIT);
        assertThat(versions(KIT)).containsExactly("1.1.0", "1.0.0");
    }

    @Test
    void keepsTheReleasesWhileGithubFails() throws Exception {
        github.query("Releases").answers(repository("v1.0.0"));
        refresh().refresh(KIT);
        github.query("Releases").first().answers(GithubJson.object());
        assertThat(problem(KIT)).isNull();
        assertThatThrownBy(() -> refresh().refresh(KIT)).isInstanceOf(GithubException.class);
        assertThat(versions(KIT)).containsExactly("1.0.0");
        assertThat(problem(KIT)).contains("GitHub shows no repository Acme/kit");
        assertThat(problems.of(List.of(KIT))).containsKey(KIT);
        github.query("Releases").first().answers(repository("v1.0.0"));
        refresh().refresh(KIT);
        assertThat(problem(KIT)).isNull();
    }

    @Test
    void readsAProductFromAFile() throws Exception {
        write("nodejs", """
                {"result": {"releases": [{"name": "22", "latest": {"name": "22.21.0"}}, {"name": "20"}]}}""");
        refresh().refresh(NODE);
        assertThat(versions(NODE)).containsExactly("22.21.0", "20");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> refresh().refresh(NODE)).hasMessageContaining("nodejs.json");
    }

    @Test
    void reactsToReleasesAndTagsOfSourcesAlone() {
        RefreshReleases reaction = new RefreshReleases(refresh());
        assertThat(reaction.changesBy(event("acme", "kit"))).containsExactly(OwnerChange.of("acme", "kit"));
        assertThat(reaction.changesBy(event("acme", "kit").put("ref_type", "tag")))
                .hasSize(1);
        assertThat(reaction.changesBy(event("acme", "kit").put("ref_type", "branch")))
                .isEmpty();
        assertThat(reaction.changesBy(event("acme", "shop"))).isEmpty();
    }

    private List<String> versions(EntityRef component) {
        return releases.find(component).orElseThrow().published().stream()
                .map(item -> item.release().version())
                .toList();
    }

    private ReleaseRefresh refresh() {
        EndOfLifeConfig config =
                () -> Optional.of(folder.resolve("{product}.json").toString());
        return new ReleaseRefresh(
                components,
                repositories,
                new ReleaseReader(
                        repositories,
                        new GithubReleaseReader(
                                GithubClients.of(GithubClients.config(github.apiUrl(), Map.of("token", "token")))),
                        new EndOfLifeReader(config, urls)),
                table,
                stored,
                reads,
                List.of());
    }

    private void write(String product, String json) throws IOException {
        Files.writeString(folder.resolve(product + ".json"), json);
    }

    private static ObjectNode event(String owner, String name) {
        ObjectNode repository = GithubJson.object("owner", GithubJson.object().put("login", owner));
        return GithubJson.object("repository", repository.put("name", name));
    }

    private static ObjectNode repository(String... tags) {
        List<ObjectNode> nodes = List.of(tags).stream()
                .map(tag -> GithubJson.object()
                        .put("tagName", tag)
                        .put("publishedAt", "2026-03-02T10:00:00Z")
                        .put("isPrerelease", false)
                        .put("isDraft", false)
                        .put("description", "")
                        .put("url", "https://github.com/acme/kit"))
                .toList();
        ObjectNode repository = GithubJson.object("releases", GithubJson.connection(null, nodes));
        return GithubJson.object("repository", GithubJson.object("acme/kit", repository));
    }
}
