package dev.mokuroku.security.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.Settings;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.OpenProblem;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.index.write.TestIndex;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Guest;
import dev.mokuroku.security.role.CallerGroups;
import dev.mokuroku.security.role.CallerRoles;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entities of the type `secret` are hidden.
class VisibleCatalogTest {
    @TempDir
    Path folder;

    private TestIndex index;
    private VisibleCatalog visible;

    @BeforeEach
    void open() throws JsonProcessingException {
        FakeCatalog catalog = new FakeCatalog();
        catalog.put(component("shop", "website", "url:https://example.com/Shop.yaml", "acme/Shop"), List.of());
        catalog.put(component("pay", "secret", "url:https://example.com/pay.yaml", "acme/pay"), List.of());
        catalog.put(component("lab", "website", "url:https://example.com/LAB.yaml", "acme/lab"), List.of());
        catalog.put(component("lab2", "website", "url:https://example.com/lab.yaml", "acme/lab"), List.of());
        catalog.put(component("old", "secret", "url:https://example.com/shop.yaml", "acme/old"), List.of());
        index = new TestIndex(folder, catalog);
        AuthConfig config =
                Settings.of(AuthConfig.class, Map.of("mokuroku.auth.visibility.secrets.entities", "spec.type=secret"));
        CallerGroups groups = new CallerGroups(index.reads());
        VisibilityRules rules = new VisibilityRules(
                config,
                new PrivateRepositories(config, List.of()),
                new CallerRoles(config, groups, new Guest(config)),
                groups,
                QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        visible = new VisibleCatalog(rules, index.reads().limitedTo(rules));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsOneLocationAsItFindsAll() {
        List<Location> all = List.of(
                location("Shop.yaml"),
                location("shop.yaml"),
                location("pay.yaml"),
                location("LAB.yaml"),
                location("lab.yaml"),
                location("none.yaml"));
        assertThat(visible.locations(all))
                .extracting(it -> it.location().target().substring(20))
                .containsExactly("Shop.yaml", "LAB.yaml", "lab.yaml");
        for (Location one : all) {
            assertThat(visible.locations(List.of(one)))
                    .as(one.location().target())
                    .hasSize(visible.locations(all).contains(one) ? 1 : 0);
        }
    }

    @Test
    void findsOneRepositoryAsItFindsAll() {
        assertThat(visible.repositories().orElseThrow()).containsExactlyInAnyOrder("acme/shop", "acme/lab");
        for (String key : List.of("acme/shop", "acme/pay", "acme/lab", "acme/old", "acme/none")) {
            assertThat(visible.includesRepository(key))
                    .as(key)
                    .isEqualTo(visible.repositories().orElseThrow().contains(key));
        }
    }

    @Test
    void showsProblemsOfVisibleEntitiesOnly() {
        assertThat(visible.file(file("shop", "lab")).problems())
                .extracting(open -> open.problem().message())
                .containsExactly("line 3", "component:default/shop", "component:default/lab");
        CatalogFile mixed = visible.file(file("shop", "pay"));
        assertThat(mixed.entities()).extracting(EntityRef::name).containsExactly("shop");
        assertThat(mixed.problems())
                .as("a problem without an entity may quote the hidden one")
                .extracting(open -> open.problem().message())
                .containsExactly("component:default/shop");
        assertThat(visible.file(file()).problems())
                .as("another route to the same file holds its entities")
                .isEmpty();
    }

    /// With a problem of each entity, and one of no entity.
    private static CatalogFile file(String... names) {
        List<EntityRef> refs = Stream.of(names)
                .map(name -> EntityRef.parse("component:default/" + name))
                .toList();
        List<OpenProblem> problems = new ArrayList<>();
        problems.add(problem("line 3", null));
        refs.forEach(ref -> problems.add(problem(ref.toString(), ref)));
        LocationRef location = LocationRef.url("https://example.com/all.yaml");
        return new CatalogFile("test", location, location, null, "1", Instant.EPOCH, Set.copyOf(refs), problems);
    }

    private static OpenProblem problem(String message, @Nullable EntityRef entity) {
        DescriptorProblem.Kind kind = DescriptorProblem.Kind.INVALID;
        return new OpenProblem(new DescriptorProblem(kind, 0, 3, 1, "", message, entity), Instant.EPOCH);
    }

    private static Location location(String file) {
        return new Location(UUID.randomUUID(), LocationRef.url("https://example.com/" + file), Instant.EPOCH, "ann");
    }

    private static Entity component(String name, String type, String origin, String slug)
            throws JsonProcessingException {
        return new Entity(PlainJson.MAPPER.readValue("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "Component",
                 "metadata": {"name": "%s", "namespace": "default", "annotations": {
                   "backstage.io/managed-by-origin-location": "%s", "github.com/project-slug": "%s"}},
                 "spec": {"type": "%s"}}""".formatted(name, origin, slug, type), ObjectNode.class));
    }
}
