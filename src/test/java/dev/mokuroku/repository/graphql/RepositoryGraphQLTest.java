package dev.mokuroku.repository.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GraphQLClient;
import dev.mokuroku.repository.FactsCollector;
import dev.mokuroku.repository.RepositoryJson;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RepositoryGraphQLTest {
    private static final String OWNER = "Facts-Test";
    private static final String SOURCE = "github:" + OWNER;

    @Inject
    FactsCollector facts;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void find() throws ScanFailedException {
        found(full(), RepositoryJson.bare(OWNER + "/bare"), RepositoryJson.bare(OWNER + "/empty"));
    }

    @AfterEach
    void forget() {
        facts.fullListing(SOURCE, OWNER).orElseThrow().removeMissing();
        facts.fullListing("github:example-shop", "example-shop").orElseThrow().removeMissing();
    }

    @Test
    void answersOneByItsAddress() {
        var answer = GraphQLClient.ask("""
                { repository(url: "https://GitHub.com/facts-test/SHOP/tree/main") {
                  slug url visibility license { spdxId } protection { enabled requiredReviews } latestRelease { tag }
                  readme { path bytes } codeOwners { path } openAlerts hasDescriptor
                  manifests { path bytes text } } }""");
        assertThat(answer.getString("data.repository.slug")).isEqualTo("Facts-Test/shop");
        assertThat(answer.getString("data.repository.url")).isEqualTo("https://github.com/Facts-Test/shop");
        assertThat(answer.getInt("data.repository.protection.requiredReviews")).isEqualTo(2);
        assertThat(answer.getString("data.repository.readme.path")).isEqualTo("README.md");
        assertThat(answer.getBoolean("data.repository.hasDescriptor")).isFalse();
        assertThat(answer.getString("data.repository.manifests[0].text")).isEqualTo("{\"name\": \"a\"}");
    }

    @Test
    void answersNullForWhatNoScanHasFound() {
        assertThat(GraphQLClient.ask("{ repository(url: \"https://github.com/facts-test/none\") { slug } }")
                        .<Object>get("data.repository"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "owner: \"a\\u0000b\", owner must not contain the character NUL, owner",
        "where: {topic: \"a\\u0000b\"}, where.topic must not contain the character NUL, where.topic",
        "where: {language: \" \"}, where.language must not be blank, where.language"
    })
    void namesTheArgumentThatIsWrong(String argument, String message, String field) {
        GraphQLClient.send("{ repositories(%s) { totalCount } }".formatted(argument))
                .body("errors[0].message", is(message))
                .body("errors[0].extensions.field", is(field));
    }

    @Test
    void pagesByCursorsThatStay() throws ScanFailedException {
        var first = GraphQLClient.ask("{ repositories(owner: \"facts-test\", first: 1) { totalCount nodes { name }"
                + " pageInfo { endCursor hasNextPage } } }");
        assertThat(first.getInt("data.repositories.totalCount")).isEqualTo(3);
        assertThat(first.<String>getList("data.repositories.nodes.name")).containsExactly("bare");
        String cursor = first.getString("data.repositories.pageInfo.endCursor");
        facts.partialListing(SOURCE, OWNER).orElseThrow().found(List.of("bare"), List.of());
        var second = GraphQLClient.ask(
                "{ repositories(owner: \"facts-test\", after: \"%s\") { nodes { name } pageInfo { hasNextPage } } }"
                        .formatted(cursor));
        assertThat(second.<String>getList("data.repositories.nodes.name")).containsExactly("empty", "shop");
        assertThat(second.getBoolean("data.repositories.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void filtersByWhatIsThereAndWhatIsMissing() {
        assertThat(names("language: \"css\", topic: \"web\", archived: false")).containsExactly("shop");
        assertThat(names("missing: [README, CODEOWNERS, LICENSE, PROTECTION, RELEASE, MANIFEST, TOPICS]"))
                .containsExactly("bare", "empty");
        assertThat(names("missing: [HOMEPAGE], visibility: \"Private\", fork: false"))
                .containsExactly("shop");
        assertThat(names("hasDescriptor: true")).isEmpty();
        assertThat(names("hasDescriptor: false")).hasSize(3);
    }

    @Test
    void doesNotTakeAnUnknownProtectionForAMissingOne() throws ScanFailedException {
        JsonNode hidden = RepositoryJson.bare(OWNER + "/empty");
        ((ObjectNode) hidden.path("defaultBranchRef")).remove("branchProtectionRule");
        found(hidden);
        assertThat(names("missing: [PROTECTION]")).containsExactly("bare");
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThat(errorOf("{ repository(url: \"shop\") { slug } }")).startsWith("url must be https://HOST");
        assertThat(errorOf("{ repositories(after: \"x\") { totalCount } }"))
                .isEqualTo("after: 'x' is not a cursor of repositories");
        assertThat(errorOf("{ repositories(where: {visibility: \"secret\"}) { totalCount } }"))
                .startsWith("where.visibility must be");
        assertThat(errorOf("{ repositories(owner: \" \") { totalCount } }")).startsWith("owner must not be blank");
    }

    @Test
    void writesNothingWhereNothingChanged() throws SQLException, ScanFailedException {
        String before = versions();
        found(full(), RepositoryJson.bare(OWNER + "/bare"), RepositoryJson.bare(OWNER + "/empty"));
        assertThat(versions()).isEqualTo(before);
        found(((ObjectNode) full()).put("description", "Sells more"));
        assertThat(versions()).isNotEqualTo(before);
    }

    @Test
    void readsAllManifestsOfAPageByOneStatement() throws ScanFailedException {
        found(RepositoryJson.full(OWNER + "/bare"), RepositoryJson.full(OWNER + "/empty"));
        double before = reads();
        var answer = GraphQLClient.ask("{ repositories(owner: \"facts-test\") { nodes { manifests { text } } } }");
        assertThat(answer.<List<Object>>getList("data.repositories.nodes.manifests.text"))
                .hasSize(3);
        assertThat(reads() - before).isEqualTo(2);
        GraphQLClient.ask("{ repositories(owner: \"facts-test\") { nodes { manifests { path bytes } } } }");
        assertThat(reads() - before).isEqualTo(3);
    }

    @Test
    void readsTheRepositoriesOfAllEntitiesByOneStatement() throws ScanFailedException {
        Listing demo =
                facts.partialListing("github:example-shop", "example-shop").orElseThrow();
        demo.found(List.of(), List.of(RepositoryJson.bare("example-shop/Stock-Service")));
        // The evaluation of scorecards reads the changed facts as well, once.
        await().untilAsserted(() -> {
            double before = reads();
            var answer = GraphQLClient.ask(
                    "{ entities(filter: \"kind=component\", first: 100) { nodes { ref repository { slug } } } }");
            assertThat(reads() - before).isEqualTo(1);
            assertThat(answer.<String>getList("data.entities.nodes.repository.slug"))
                    .contains("example-shop/Stock-Service");
        });
    }

    private double reads() {
        return meters.counter("mokuroku.github.facts.reads").count();
    }

    private static JsonNode full() {
        return RepositoryJson.full(OWNER + "/shop");
    }

    private void found(JsonNode... repositories) throws ScanFailedException {
        Listing listing = facts.partialListing(SOURCE, OWNER).orElseThrow();
        listing.found(List.of(), List.of(repositories));
    }

    /// Which transactions wrote the rows.
    private String versions() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ResultSet row = connection
                    .createStatement()
                    .executeQuery("select string_agg(f.xmin::text || coalesce(m.xmin::text, ''), ' ' order by slug)"
                            + " from repository_facts f left join repository_manifest m on m.repository_id = f.id"
                            + " where source = 'github:Facts-Test'");
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> names(String where) {
        return GraphQLClient.ask(
                        "{ repositories(owner: \"facts-test\", where: {%s}) { nodes { name } } }".formatted(where))
                .getList("data.repositories.nodes.name");
    }

    private static String errorOf(String query) {
        return GraphQLClient.send(query).extract().jsonPath().getString("errors[0].message");
    }
}
