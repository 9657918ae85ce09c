package dev.mokuroku.source.registered;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.source.scan.Scanner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LocationsTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Inject
    Registration registration;

    @Inject
    RegisteredLocations locations;

    @Inject
    RegisteredSource source;

    @Inject
    Scanner scanner;

    @Inject
    CatalogFiles files;

    @Inject
    CatalogIndex index;

    @AfterEach
    void unregisterAll() {
        locations.all().forEach(location -> registration.unregister(location.id()));
    }

    @Test
    void registrationIsAnEntityNamedAsInBackstage() {
        holds("/a.yaml", service("loc-a"));
        Entity generated = entity(GeneratedLocation.refOf(register("/a.yaml").location()));
        assertThat(generated.json().at("/spec/target").asText()).isEqualTo(at("/a.yaml"));
        assertThat(generated
                        .json()
                        .at("/metadata/annotations")
                        .path("backstage.io/managed-by-location")
                        .asText())
                .isEqualTo("url:" + at("/a.yaml"));
    }

    @Test
    void readsWhatLocationsNameAndTheLocationsTherein() {
        holds("/root.yaml", location("loc-root", "targets: [./one/inner.yaml, /b.yaml]"));
        holds("/one/inner.yaml", location("loc-inner", "target: ../a.yaml"));
        holds("/a.yaml", service("loc-a"));
        holds("/b.yaml", service("loc-b"));
        register("/root.yaml");
        assertThat(present("loc-a", "loc-b")).containsExactly("loc-a", "loc-b");
        assertThat(annotation("loc-a", "managed-by-location")).isEqualTo("url:" + at("/a.yaml"));
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/root.yaml"));
    }

    @Test
    void endsACircleWhereItBegan() {
        holds("/root.yaml", location("loc-root", "target: ./back.yaml") + "---\n" + service("loc-a"));
        holds("/back.yaml", location("loc-back", "target: ./root.yaml"));
        register("/root.yaml");
        assertThat(present("loc-a", "loc-root", "loc-back")).containsExactly("loc-a", "loc-root", "loc-back");
    }

    @Test
    void followsLocationsTwentyTimesAndNoFurther() {
        for (int level = 0; level < 25; level++) {
            holds("/" + level + ".yaml", location("loc-" + level, "target: ./%d.yaml".formatted(level + 1)));
        }
        Location registered = register("/0.yaml");
        assertThat(problemsOf(registered)).anyMatch(it -> it.contains("nested more than 20 levels deep"));
        assertThat(FILES.getAllServeEvents()).hasSizeBetween(20, 22);
    }

    @Test
    void showsAnEditAfterARefresh() {
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/a.yaml");
        holds("/a.yaml", service("loc-a").replace("production", "deprecated"));
        refresh(registered);
        assertThat(entity("loc-a").json().at("/spec/lifecycle").asText()).isEqualTo("deprecated");
    }

    @Test
    void removesADocumentThatLeftItsFile() {
        holds("/a.yaml", service("loc-a") + "---\n" + service("loc-b"));
        Location registered = register("/a.yaml");
        holds("/a.yaml", service("loc-b"));
        refresh(registered);
        assertThat(present("loc-a", "loc-b")).containsExactly("loc-b");
    }

    @Test
    void takesARenamedEntityForANewOne() {
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/a.yaml");
        holds("/a.yaml", service("loc-renamed"));
        refresh(registered);
        assertThat(present("loc-a", "loc-renamed")).containsExactly("loc-renamed");
    }

    @Test
    void keepsTheUidOfAnEntityThatMovesToAnotherLocation() {
        holds("/a.yaml", service("loc-a"));
        holds("/b.yaml", service("loc-b"));
        Location first = register("/a.yaml");
        Location second = register("/b.yaml");
        String uid = entity("loc-a").json().at("/metadata/uid").asText();
        holds("/b.yaml", service("loc-b") + "---\n" + service("loc-a"));
        refresh(second);
        holds("/a.yaml", "");
        refresh(first);
        assertThat(entity("loc-a").json().at("/metadata/uid").asText()).isEqualTo(uid);
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/b.yaml"));
    }

    @Test
    void leavesARefWithTheFirstOfTwoFilesThatClaimIt() {
        holds("/a.yaml", service("loc-a"));
        holds("/b.yaml", service("loc-a"));
        Location first = register("/a.yaml");
        Location second = register("/b.yaml");
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/a.yaml"));
        assertThat(problemsOf(second)).singleElement().asString().contains("already defined by");
        registration.unregister(first.id());
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/b.yaml"));
        assertThat(problemsOf(second)).isEmpty();
    }

    @Test
    void keepsWhatTwoRegistrationsLeadToUntilBothAreGone() {
        holds("/root.yaml", location("loc-root", "target: ./a.yaml"));
        holds("/a.yaml", service("loc-a"));
        Location direct = register("/a.yaml");
        Location parent = register("/root.yaml");
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/root.yaml"));
        registration.unregister(parent.id());
        assertThat(originOf("loc-a")).isEqualTo("url:" + at("/a.yaml"));
        registration.unregister(direct.id());
        assertThat(present("loc-a")).isEmpty();
    }

    @Test
    void removesWhatALocationStopsNaming() {
        holds("/root.yaml", location("loc-root", "targets: [./a.yaml, ./b.yaml]"));
        holds("/a.yaml", service("loc-a"));
        holds("/b.yaml", service("loc-b"));
        Location registered = register("/root.yaml");
        holds("/root.yaml", location("loc-root", "targets: [./b.yaml]"));
        refresh(registered);
        assertThat(present("loc-a", "loc-b")).containsExactly("loc-b");
    }

    @Test
    void keepsWhatARequiredTargetHeldAndSaysThatItIsGone() {
        holds("/root.yaml", location("loc-root", "targets: [./a.yaml, ./b.yaml]"));
        holds("/a.yaml", service("loc-a"));
        holds("/b.yaml", service("loc-b"));
        Location registered = register("/root.yaml");
        FILES.stubFor(get("/a.yaml").willReturn(notFound()));
        refresh(registered);
        assertThat(present("loc-a", "loc-b", "loc-root")).containsExactly("loc-a", "loc-b", "loc-root");
        assertThat(problemsOf(registered)).singleElement().asString().contains(at("/a.yaml"));
        assertThat(statusOf("loc-root")).contains("there is no file at");
        holds("/a.yaml", service("loc-a"));
        refresh(registered);
        assertThat(problemsOf(registered)).isEmpty();
        assertThat(statusOf("loc-root")).isEmpty();
    }

    @Test
    void removesWhatAnOptionalTargetHeldWhenItIsGone() {
        holds("/root.yaml", location("loc-root", "target: ./a.yaml, presence: optional"));
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/root.yaml");
        FILES.stubFor(get("/a.yaml").willReturn(notFound()));
        refresh(registered);
        assertThat(present("loc-a", "loc-root")).containsExactly("loc-root");
        assertThat(problemsOf(registered)).isEmpty();
    }

    @Test
    void keepsEverythingWhileAHostIsDown() {
        holds("/root.yaml", location("loc-root", "target: ./a.yaml"));
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/root.yaml");
        FILES.stubFor(get("/root.yaml").willReturn(serverError()));
        scanner.scan(source);
        assertThat(present("loc-a", "loc-root")).containsExactly("loc-a", "loc-root");
        assertThat(problemsOf(registered)).hasSize(1);
    }

    @Test
    void healsAfterABrokenEdit() {
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/a.yaml");
        holds("/a.yaml", "kind: [");
        refresh(registered);
        assertThat(present("loc-a")).containsExactly("loc-a");
        assertThat(problemsOf(registered)).isNotEmpty();
        assertThat(statusOf("loc-a")).isNotEmpty();
        holds("/a.yaml", service("loc-a").replace("production", "deprecated"));
        refresh(registered);
        assertThat(problemsOf(registered)).isEmpty();
        assertThat(entity("loc-a").json().at("/spec/lifecycle").asText()).isEqualTo("deprecated");
    }

    @Test
    void showsALocationOnceAllThatItNamesCouldBeRead() {
        holds("/root.yaml", location("loc-root", "targets: [./a.yaml, ./b.yaml]"));
        holds("/a.yaml", service("loc-a"));
        Location registered = register("/root.yaml");
        assertThat(present("loc-a", "loc-root")).containsExactly("loc-a");
        holds("/b.yaml", service("loc-b"));
        scanner.scan(source);
        assertThat(present("loc-a", "loc-b", "loc-root")).containsExactly("loc-a", "loc-b", "loc-root");
        assertThat(problemsOf(registered)).isEmpty();
    }

    @Test
    void readsNothingThatIsNotAllowed() {
        String web = location("loc-root", "targets: ['http://169.254.169.254/x.yaml', 'file:///etc/passwd']");
        holds("/root.yaml", web + "---\n" + location("loc-inner", "type: file, target: /etc/passwd"));
        assertThat(problemsOf(register("/root.yaml"))).hasSize(3);
        assertThatThrownBy(() -> registration.register(LocationRef.file("/etc/passwd"), "test"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("mokuroku.folders");
    }

    @Test
    void reportsBeforeARegistrationWhatItWouldBring() {
        holds("/root.yaml", location("loc-root", "target: ./a.yaml"));
        holds("/a.yaml", service("loc-a"));
        LocationRef root = LocationRef.url(at("/root.yaml"));
        assertThat(registration.preview(root).entities())
                .extracting(it -> it.ref().name())
                .containsExactly(GeneratedLocation.refOf(root).name(), "loc-root", "loc-a");
        assertThat(present("loc-a")).isEmpty();
        holds("/a.yaml", "kind: Component");
        assertThatThrownBy(() -> registration.preview(root)).hasMessageContaining("/a.yaml");
    }

    private Location register(String path) {
        return registration.register(LocationRef.url(at(path)), "test");
    }

    private void refresh(Location location) {
        scanner.refresh(source, location.location());
    }

    private List<String> present(String... names) {
        return List.of(names).stream()
                .filter(name -> index.byRef(ref(name)).isPresent())
                .toList();
    }

    private Entity entity(String name) {
        return entity(ref(name));
    }

    private Entity entity(EntityRef ref) {
        return index.byRef(ref).orElseThrow().entity();
    }

    private static EntityRef ref(String name) {
        boolean location = List.of("loc-root", "loc-inner", "loc-back").contains(name);
        return EntityRef.parse((location ? "location" : "component") + ":default/" + name);
    }

    private String originOf(String name) {
        return annotation(name, "managed-by-origin-location");
    }

    private String annotation(String name, String key) {
        return entity(name)
                .json()
                .at("/metadata/annotations")
                .path("backstage.io/" + key)
                .asText();
    }

    private String statusOf(String name) {
        return entity(name).json().at("/status/items/0/message").asText();
    }

    private List<String> problemsOf(Location location) {
        return files.ofOrigin(location.location()).stream()
                .map(CatalogFile::problems)
                .flatMap(List::stream)
                .map(it -> it.problem().message())
                .distinct()
                .toList();
    }

    private static String at(String path) {
        return FILES.baseUrl() + path;
    }

    private static void holds(String path, String content) {
        FILES.stubFor(get(path).willReturn(ok(content)));
    }

    private static String service(String name) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: %s }
                spec: { type: service, lifecycle: production, owner: checkout }
                """.formatted(name);
    }

    private static String location(String name, String spec) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: { name: %s }
                spec: { %s }
                """.formatted(name, spec);
    }
}
