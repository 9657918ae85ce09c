package dev.mokuroku.api.graphql.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fields `relations` and `reachable` of every entity.
class RandomRelationsTest {
    private static final String RELATIONS = "query($ref:String!,$type:String,$filter:String,$first:Int,$after:String)"
            + "{entity(ref:$ref){relations(type:$type,filter:$filter,first:$first,after:$after)"
            + "{totalCount nodes{ref} edges{cursor type targetRef node{ref}} pageInfo{hasNextPage endCursor}}}}";
    private static final String REACHABLE =
            "query($ref:String!,$through:[String!]!,$depth:Int,$first:Int,$after:String)"
                    + "{entity(ref:$ref){reachable(through:$through,depth:$depth,first:$first,after:$after)"
                    + "{truncatedBy totalCount nodes{ref} edges{cursor depth viaRef relation node{ref}} pageInfo{hasNextPage endCursor}}}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {151})
    void relationsAnswersEveryEdgeAlsoToWhatIsMissing(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            RelationServer server = new RelationServer(index.reads());
            List<String> existing = index.matching(EntityFilter.EVERYTHING);
            for (Item item : index.catalog().items()) {
                for (String type : Stream.of("", "DEPENDSON", "hasPart").toList()) {
                    List<String> expected = edges(item, type).toList();
                    List<Map<String, Object>> edges = walk(server, item, type, null, expected.size(), 2);
                    String about = "seed %d, %s of %s".formatted(seed, type, item);
                    assertThat(edges.stream().map(RandomRelationsTest::text))
                            .as(about)
                            .containsExactlyElementsOf(expected);
                    assertThat(edges)
                            .as(about)
                            .allSatisfy(edge -> assertThat(edge.get("node") != null)
                                    .isEqualTo(existing.contains(String.valueOf(edge.get("targetRef")))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {161})
    void filterOfRelationsLooksAtTheOtherEnd(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            RelationServer server = new RelationServer(index.reads());
            List<String> services = index.matching(FilterString.parse("spec.type=service"));
            for (Item item : index.catalog().items()) {
                List<String> expected = edges(item, "")
                        .filter(edge -> services.contains(edge.substring(edge.indexOf(' ') + 1)))
                        .toList();
                assertThat(walk(server, item, "", "spec.type=service", expected.size(), 1).stream()
                                .map(RandomRelationsTest::text))
                        .as("seed %d, %s", seed, item)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {171})
    void emptyPageSaysWhetherRelationsFollow(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            RelationServer server = new RelationServer(index.reads());
            for (Item item : index.catalog().items()) {
                Map<String, Object> variables = Map.of("ref", item.ref().toString(), "first", 0);
                ConnectionJson page = ConnectionJson.of(server.data(RELATIONS, variables), "entity", "relations");
                assertThat(page.hasNext())
                        .as("%s", item)
                        .isEqualTo(!item.relations().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {181})
    void pagesOfWhatIsReachableAreTheWholeListOnceNearestFirst(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 3)) {
            RelationServer server = new RelationServer(index.reads());
            for (Item item : index.catalog().items()) {
                Map<String, Object> variables = new HashMap<>(Map.of(
                        "ref",
                        item.ref().toString(),
                        "through",
                        List.of("dependsOn", "hasPart", "partOf"),
                        "depth",
                        20));
                variables.put("first", 100);
                ConnectionJson whole = ConnectionJson.of(server.data(REACHABLE, variables), "entity", "reachable");
                assertThat(whole.hasNext()).isFalse();
                assertThat(whole.nodes()).doesNotContain(item.ref().toString()).doesNotHaveDuplicates();
                assertThat(whole.edges().stream()
                                .map(edge -> "%03d %s".formatted((Integer) edge.get("depth"), ref(edge))))
                        .isSorted();
                variables.put("first", 3);
                assertThat(walk(server, variables))
                        .as("seed %d, %s", seed, item)
                        .isEqualTo(whole.edges());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            relations(first:-1){totalCount}                      | first must be from 0 to 100 but is -1
            relations(first:101){totalCount}                     | first must be from 0 to 100 but is 101
            relations(after:"eA"){totalCount}                    | after: 'eA' is not a cursor of this list
            reachable(through:["a"],depth:0){totalCount}         | depth must be from 1 to 20 but is 0
            reachable(through:["a"],depth:21){totalCount}        | depth must be from 1 to 20 but is 21
            reachable(through:["a"],after:"Y29t"){totalCount}    | after: 'Y29t' is not a cursor of this list
            relations(filter:"=x"){totalCount}                   | '=x' is not a valid statement
            relations(orderBy:[{field:" "}]){totalCount}         | orderBy.field must not be blank
            relations(where:{kind:{}}){totalCount}               | where.kind must set one of is, in
            """)
    void namesTheArgumentThatIsWrong(String field, String message) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, 7, 3)) {
            Item any = index.catalog().items().iterator().next();
            Map<String, Object> error = new RelationServer(index.reads())
                    .error(
                            "query($ref:String!){entity(ref:$ref){%s}}".formatted(field),
                            Map.of("ref", any.ref().toString()));
            assertThat(String.valueOf(error.get("message"))).contains(message);
            assertThat(error.get("path")).isEqualTo(List.of("entity", field.substring(0, field.indexOf('('))));
            assertThat(((Map<?, ?>) error.get("extensions")).get("code")).isEqualTo("INVALID_INPUT");
        }
    }

    /// `type target`, by type and target.
    private static Stream<String> edges(Item item, String type) {
        return item.relations().stream()
                .filter(relation -> type.isEmpty() || relation.type().equalsIgnoreCase(type))
                .sorted(Comparator.comparing(Relation::type).thenComparing(Relation::target))
                .map(relation -> relation.type() + " " + relation.target());
    }

    private static List<Map<String, Object>> walk(
            RelationServer server, Item item, String type, String filter, int total, int first) {
        Map<String, Object> variables = new HashMap<>(Map.of("ref", item.ref().toString(), "first", first));
        variables.put("type", type.isEmpty() ? null : type);
        variables.put("filter", filter);
        List<Map<String, Object>> edges = new ArrayList<>();
        ConnectionJson page = ConnectionJson.of(server.data(RELATIONS, variables), "entity", "relations");
        edges.addAll(page.edges());
        while (page.hasNext()) {
            assertThat(page.totalCount()).isEqualTo(total);
            variables.put("after", page.endCursor());
            page = ConnectionJson.of(server.data(RELATIONS, variables), "entity", "relations");
            edges.addAll(page.edges());
        }
        assertThat(page.totalCount()).isEqualTo(total);
        return edges;
    }

    private static List<Map<String, Object>> walk(RelationServer server, Map<String, Object> variables) {
        List<Map<String, Object>> edges = new ArrayList<>();
        ConnectionJson page = ConnectionJson.of(server.data(REACHABLE, variables), "entity", "reachable");
        edges.addAll(page.edges());
        while (page.hasNext()) {
            variables.put("after", page.endCursor());
            page = ConnectionJson.of(server.data(REACHABLE, variables), "entity", "reachable");
            edges.addAll(page.edges());
        }
        return edges;
    }

    private static String text(Map<String, Object> edge) {
        return edge.get("type") + " " + edge.get("targetRef");
    }

    private static EntityRef ref(Map<String, Object> edge) {
        Map<?, ?> node = (Map<?, ?>) Objects.requireNonNull(edge.get("node"));
        return EntityRef.parse(String.valueOf(node.get("ref")));
    }
}
