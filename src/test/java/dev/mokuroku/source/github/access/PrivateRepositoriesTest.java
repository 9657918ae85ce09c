package dev.mokuroku.source.github.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.repository.RepositoryJson;
import dev.mokuroku.security.permission.TestTokens;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.security.visibility.WithPrivateRepository;
import dev.mokuroku.source.ReadLimits;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.dryrun.DryRun;
import dev.mokuroku.source.github.discovery.ListingObserver;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The team `pay` has access to the private repository `acme/pay`; the team `cards` is below it. Nobody has access to
/// the internal repository `acme/vault`. No listing has `acme/new`.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithPrivateRepository.class)
class PrivateRepositoriesTest {
    private static final String SOURCE = "test:private";

    @Inject
    ApplyDescriptors catalog;

    @Inject
    LiveIndex live;

    @Inject
    TestTokens tokens;

    @Inject
    TeamAccess teams;

    @Inject
    DryRun dryRun;

    @Inject
    @All
    List<ListingObserver> listings;

    private final List<ParsedDescriptor> files = List.of(
            file(
                    "https://example.com/people",
                    entity("Group", "pay", "", "type: team, children: []")
                            + entity("Group", "cards", "", "type: team, children: [], parent: pay")
                            + entity("User", "ann", "", "memberOf: [pay]")
                            + entity("User", "cal", "", "memberOf: [cards]")
                            + entity("User", "ben", "", "memberOf: []")),
            file("https://github.com/Acme/pay/blob/main/catalog-info.yaml", component("pay", "pay")),
            file("https://github.com/acme/vault/tree/main/catalog-info.yaml", component("vault", "vault")),
            file("https://raw.githubusercontent.com/acme/new/main/c.yaml", component("new", "new")),
            file("https://github.com/acme/shop/tree/main/catalog-info.yaml", component("shop", "pay")));

    @BeforeEach
    void fill() throws ScanFailedException {
        catalog.apply(SOURCE, files);
        list(repository("pay", "PRIVATE"), repository("vault", "INTERNAL"), repository("shop", "PUBLIC"));
        teams.found(Map.of("group:default/pay", Set.of("acme/Pay", "acme/shop")));
        live.catchUp();
    }

    @AfterEach
    void clear() {
        catalog.remove(SOURCE, files.stream().map(file -> file.file().id()).toList());
        full().forEach(ListingObserver.Listing::removeMissing);
        teams.found(Map.of());
        live.catchUp();
    }

    @Test
    void areSeenByMembersOfTeamsWithAccessAndByAdmins() {
        assertThat(components("root")).containsExactly("new", "pay", "shop", "vault");
        assertThat(components("ann")).containsExactly("pay", "shop");
        assertThat(components("cal")).as("a member of a child team").containsExactly("pay", "shop");
        assertThat(components("ben")).containsExactly("shop");
    }

    @Test
    void areHiddenAsRepositoriesToo() {
        String query = "{repositories{totalCount nodes{slug}} repository(url:\"https://github.com/acme/pay\"){slug}}";
        assertThat(ask("root", query).<String>getList("data.repositories.nodes.slug"))
                .containsExactly("acme/pay", "acme/shop", "acme/vault");
        assertThat(ask("ann", query).<String>getList("data.repositories.nodes.slug"))
                .containsExactly("acme/pay", "acme/shop");
        JsonPath seen = ask("ben", query);
        assertThat(seen.<String>getList("data.repositories.nodes.slug")).containsExactly("acme/shop");
        assertThat(seen.getInt("data.repositories.totalCount")).isEqualTo(1);
        assertThat(seen.<Object>get("data.repository")).isNull();
    }

    @Test
    void areNotShownByAVisibleEntityThatNamesThem() {
        String query = "{entity(ref:\"component:default/shop\"){repository{slug}}}";
        assertThat(ask("ann", query).getString("data.entity.repository.slug")).isEqualTo("acme/pay");
        assertThat(ask("ben", query).<Object>get("data.entity.repository")).isNull();
    }

    @Test
    void followTheirVisibility() throws ScanFailedException {
        list(repository("pay", "PUBLIC"), repository("shop", "PRIVATE"));
        live.catchUp();
        assertThat(components("ben")).containsExactly("pay");
        assertThat(components("ann")).containsExactly("pay", "shop");
    }

    @Test
    void followTheAccessOfTeams() {
        teams.found(Map.of("group:default/cards", Set.of("acme/vault")));
        live.catchUp();
        assertThat(components("ann")).containsExactly("shop");
        assertThat(components("cal")).containsExactly("shop", "vault");
    }

    @Test
    void arePrivateAgainWhenNoListingHasThem() {
        Stream<ListingObserver.Listing> listing = full();
        listing.forEach(ListingObserver.Listing::removeMissing);
        live.catchUp();
        assertThat(components("ben")).isEmpty();
        assertThat(components("root")).hasSize(4);
    }

    @Test
    void cannotBeReadByRegisteringOrAnalyzing() {
        for (String name : List.of("pay", "vault", "new", "missing")) {
            String url = "https://github.com/acme/%s/blob/main/other.yaml".formatted(name);
            JsonPath refused = ask(
                    "ben",
                    "mutation{registerLocation(input:{target:\"%s\" dryRun:true}){userErrors{field code}}}"
                            .formatted(url));
            assertThat(refused.<String>getList("data.registerLocation.userErrors[0].field"))
                    .as(name)
                    .containsExactly("input", "target");
            assertThat(refused.getString("data.registerLocation.userErrors[0].code"))
                    .isEqualTo("FORBIDDEN");
            String location = "{\"location\":{\"type\":\"url\",\"target\":\"https://github.com/acme/%s/issues\"}}"
                    .formatted(name);
            assertThat(given().header("Authorization", "Bearer " + tokens.of("ben"))
                            .contentType("application/json")
                            .body(location)
                            .post("/api/catalog/analyze-location")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(ask("ben", """
                            mutation{proposeDescriptor(input:{repository:"https://github.com/acme/%s"}){
                              userErrors{code}}}""".formatted(name)).getString("data.proposeDescriptor.userErrors[0].code"))
                    .isEqualTo("FORBIDDEN");
        }
    }

    /// The terms of the index hold digests of groups, which could be found by trying names.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{entities(filter:\"%s=%s\"){totalCount}}",
                "{entities(filter:\"%s\"){totalCount}}",
                "{entities(where:{not:{field:{path:\"%s\" is:\"%s\"}}}){totalCount}}",
                "{entities(where:{field:{path:\"%s\" hasPrefix:\"a\"}}){totalCount}}",
                "{entities(orderBy:[{field:\"%s\"}]){nodes{name}}}",
                "{entity(ref:\"group:default/pay\"){...on Group{children(orderBy:[{field:\"%s\"}]){nodes{ref}}}}}",
                "{search(text:\"shop\" filter:\"%s=%s\"){totalCount}}",
                "{facets(fields:[\"%s\"]){field}}"
            })
    void haveTermsThatNoCallerCanName(String query) {
        for (String key : List.of(PrivateRepositories.GROUP_TERM, PrivateRepositories.VISIBILITY_TERM, "Internal-x")) {
            String term = PrivateRepositories.termOf(EntityRef.parse("group:default/pay"));
            for (String caller : List.of("ann", "root")) {
                assertThat(ask(caller, query.formatted(key, term)).getString("errors[0].message"))
                        .as("%s of %s", query, key)
                        .contains("there is no such field");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entities?filter=%s",
                "entities?order=asc:%s",
                "entities/by-query?filter=%s=a",
                "entities/by-query?orderField=%s,asc",
                "entities/by-query?fullTextFilterTerm=a&fullTextFilterFields=%s",
                "entity-facets?facet=%s"
            })
    void haveTermsThatNoRequestCanName(String path) {
        given().header("Authorization", "Bearer " + tokens.of("ann"))
                .get("/api/catalog/" + path.formatted(PrivateRepositories.GROUP_TERM))
                .then()
                .statusCode(400)
                .body("error.message", containsString("there is no such field"));
    }

    /// Nothing is read, so that missing files look like files that exist.
    @Test
    void cannotBeReadByLocationsThatLeadThere() {
        for (String target : List.of("missing.yaml", "*/catalog-info.yaml", "catalog-info.yaml")) {
            String content = entity("Location", "leads", "", "targets: ['https://github.com/acme/pay/blob/main/%s']")
                    .formatted(target);
            LocationRef elsewhere = LocationRef.url("https://example.com/catalog-info.yaml");
            DescriptorFile root = new DescriptorFile(elsewhere, elsewhere, "", null, content.getBytes(UTF_8), Map.of());
            assertThatThrownBy(() -> dryRun.run(root, ReadLimits.DISCOVERED, () -> false))
                    .as(target)
                    .isInstanceOfSatisfying(
                            CatalogException.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void cannotBeReadByADescriptorThatRefersToTheirFiles() {
        String content = component("x", "x").replace("type: service", "type: {$text: ./secret.txt}");
        String mutation = "mutation($content:String!){validateDescriptor(input:{content:$content"
                + " target:\"https://github.com/acme/pay/blob/main/c.yaml\"}){valid problems{message}}}";
        assertThat(given().header("Authorization", "Bearer " + tokens.of("ben"))
                        .contentType("application/json")
                        .body(Map.of("query", mutation, "variables", Map.of("content", content)))
                        .post("/graphql")
                        .asString())
                .contains("NotAllowedError: Reading from 'https://github.com/acme/pay/blob/main/secret.txt'");
    }

    @Test
    void cannotBeReadByADescriptorThatIsElsewhere() {
        for (String target :
                List.of("https://example.org/catalog-info.yaml", "https://github.com/acme/shop/blob/main/a.yaml")) {
            for (String placeholder : List.of("text", "openapi")) {
                for (String path : List.of("acme/pay", "acme/shop/../pay", "acme/shop/%2e%2e/pay")) {
                    JsonPath answer = validate("ben", target, placeholder, "https://github.com:443/" + path);
                    assertThat(answer.getString("data.validateDescriptor.problems.message"))
                            .as("%s %s %s", target, placeholder, path)
                            .containsAnyOf("is not allowed", "same repository");
                }
            }
        }
    }

    private JsonPath validate(String caller, String target, String placeholder, String repository) {
        return ask(caller, """
                mutation {
                  validateDescriptor(input: {target: "%s", content: "apiVersion: backstage.io/v1alpha1\\nkind: API\\nmetadata: {name: a}\\nspec: {type: openapi, lifecycle: a, owner: a, definition: {$%s: '%s/blob/main/api.yaml'}}"}) {
                    problems { message }
                  }
                }""".formatted(target, placeholder, repository));
    }

    private void list(JsonNode... repositories) throws ScanFailedException {
        for (ListingObserver.Listing listing : full().toList()) {
            listing.found(List.of(), List.of(repositories));
        }
    }

    private Stream<ListingObserver.Listing> full() {
        return listings.stream().flatMap(observer -> observer.fullListing("github:acme", "acme").stream());
    }

    private static JsonNode repository(String name, String visibility) {
        return ((ObjectNode) RepositoryJson.bare("acme/" + name)).put("visibility", visibility);
    }

    private List<String> components(String user) {
        return ask(
                        user,
                        "{entities(first:100 filter:\"spec.lifecycle=probe\" orderBy:[{field:\"metadata.name\"}]){nodes{name}}}")
                .getList("data.entities.nodes.name");
    }

    private JsonPath ask(String user, String query) {
        return given().header("Authorization", "Bearer " + tokens.of(user))
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .jsonPath();
    }

    private static String component(String name, String repository) {
        return entity(
                "Component",
                name,
                "annotations: {github.com/project-slug: acme/%s}".formatted(repository),
                "type: service, lifecycle: probe, owner: pay");
    }

    private static String entity(String kind, String name, String metadata, String spec) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: %s
                metadata: {name: %s, %s}
                spec: {%s}
                """.formatted(kind, name, metadata, spec);
    }

    private static ParsedDescriptor file(String url, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        LocationRef location = LocationRef.url(url);
        return new DescriptorParser()
                .parse(new DescriptorFile(location, location, DescriptorFile.hashOf(bytes), null, bytes, Map.of()));
    }
}
