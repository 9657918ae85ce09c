package dev.mokuroku.api.graphql.relation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.random.PlainFilter;
import dev.mokuroku.random.PlainOrder;
import dev.mokuroku.random.RandomCatalog.Item;
import dev.mokuroku.random.RandomIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The connections of random graphs, held against lists that are filtered and sorted plainly.
class RandomConnectionsTest {
    private static final List<String> FILTERS = List.of(
            "",
            "",
            "",
            "kind=component",
            "spec.type=service",
            "spec.type",
            "kind=api,kind=group",
            "metadata.tags=java");
    /// A connection, the relation that it follows, the kind that it leads to.
    private static final List<Field> FIELDS = List.of(
            new Field("Component", "dependsOn", "dependsOn", ""),
            new Field("Component", "subcomponents", "hasPart", "component"),
            new Field("System", "parts", "hasPart", ""),
            new Field("System", "components", "hasPart", "component"),
            new Field("System", "apis", "hasPart", "api"),
            new Field("System", "resources", "hasPart", "resource"));

    private record Field(String type, String name, String relation, String kind) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {121, 122})
    void walkAnswersTheExistingTargetsThatMatchOnceInOrder(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 4)) {
            RelationServer server = new RelationServer(index.reads());
            int found = 0;
            for (Field field : FIELDS) {
                for (Item item : itemsOf(index, field.type())) {
                    String filter = pick(index.random(), FILTERS);
                    EntityOrder order =
                            PlainOrder.random(index.random(), index.random().nextInt(3));
                    Set<String> targets = targets(item, field);
                    List<String> expected = index.ordered(FilterString.parse(filter), order(order)).stream()
                            .filter(targets::contains)
                            .toList();
                    Map<String, Object> variables =
                            new HashMap<>(Map.of("ref", item.ref().toString(), "filter", filter));
                    variables.put("order", orderJson(order));
                    variables.put("first", 1 + index.random().nextInt(3));
                    String about = "seed %d, %s of %s: %s".formatted(seed, field.name(), item, variables);
                    assertThat(walk(server, field, variables, expected.size()))
                            .as(about)
                            .isEqualTo(expected);
                    found += expected.size();
                }
            }
            assertThat(found).as("targets").isGreaterThan(3);
        }
    }

    /// Of several relations of the type the first existing one by reference.
    @ParameterizedTest
    @ValueSource(longs = {131, 132})
    void oneAnswersTheFirstExistingTarget(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 4)) {
            RelationServer server = new RelationServer(index.reads());
            List<String> every = index.matching(EntityFilter.EVERYTHING);
            for (Item item : itemsOf(index, "Component")) {
                Object owner = object(
                                server.data(
                                        "query($ref:String!){entity(ref:$ref){...on Component{owner{ref}}}}",
                                        Map.of("ref", item.ref().toString())),
                                "entity")
                        .get("owner");
                Set<String> targets = targets(item, new Field("", "", "ownedBy", ""));
                String expected =
                        every.stream().filter(targets::contains).findFirst().orElse(null);
                assertThat(owner == null ? null : ((Map<?, ?>) owner).get("ref"))
                        .as("seed %d, owner of %s", seed, item)
                        .isEqualTo(expected);
            }
        }
    }

    /// Aliases of one field have arguments of their own, and all of a level are one look-up.
    @ParameterizedTest
    @ValueSource(longs = {141})
    void aliasesAreAnsweredByTheirOwnArgumentsInOneLookUp(long seed) throws IOException {
        try (RandomIndex index = new RandomIndex(folder, seed, 4)) {
            RelationServer server = new RelationServer(index.reads());
            String query = "query($ref:String!){entity(ref:$ref){...on Component{all:dependsOn{nodes{ref}} "
                    + "services:dependsOn(filter:\"spec.type=service\"){nodes{ref}} "
                    + "others:dependsOn(where:{not:{type:{is:\"service\"}}}){nodes{ref}} "
                    + "none:dependsOn(first:0){totalCount nodes{ref} pageInfo{hasNextPage}}}}}";
            for (Item item : itemsOf(index, "Component")) {
                long before = index.reads().reads();
                Map<String, Object> data =
                        server.data(query, Map.of("ref", item.ref().toString()));
                assertThat(index.reads().reads() - before)
                        .as("look-ups: the entity, its relations")
                        .isLessThanOrEqualTo(2);
                List<String> all = ConnectionJson.of(data, "entity", "all").nodes();
                List<String> both = new ArrayList<>(
                        ConnectionJson.of(data, "entity", "services").nodes());
                both.addAll(ConnectionJson.of(data, "entity", "others").nodes());
                assertThat(both).as("seed %d, %s", seed, item).containsExactlyInAnyOrderElementsOf(all);
                ConnectionJson none = ConnectionJson.of(data, "entity", "none");
                assertThat(none.nodes()).isEmpty();
                assertThat(none.totalCount()).isEqualTo(all.size());
                assertThat(none.hasNext())
                        .as("whether the empty page has a next one")
                        .isEqualTo(!all.isEmpty());
            }
        }
    }

    private static List<String> walk(RelationServer server, Field field, Map<String, Object> variables, int total) {
        String query = "query($ref:String!,$filter:String,$order:[EntityOrder!],$first:Int,$after:String)"
                + "{entity(ref:$ref){...on %s{%s(filter:$filter,orderBy:$order,first:$first,after:$after){%s}}}}"
                        .formatted(field.type(), field.name(), ConnectionJson.PAGE);
        List<String> refs = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(variables);
        ConnectionJson page = ConnectionJson.of(server.data(query, next), "entity", field.name());
        while (true) {
            assertThat(page.nodes()).isEqualTo(page.nodesOfEdges());
            assertThat(page.totalCount()).isEqualTo(total);
            assertThat(page.pageInfo().get("hasPreviousPage")).isEqualTo(next.containsKey("after"));
            refs.addAll(page.nodes());
            if (!page.hasNext()) {
                return refs;
            }
            next.put("after", page.endCursor());
            page = ConnectionJson.of(server.data(query, next), "entity", field.name());
            assertThat(page.nodes()).as("a page that was announced").isNotEmpty();
        }
    }

    private static List<Item> itemsOf(RandomIndex index, String kind) {
        return index.catalog().items().stream()
                .filter(item -> PlainFilter.matches(EntityFilter.is("kind", kind), item))
                .toList();
    }

    private static Set<String> targets(Item item, Field field) {
        return item.relations().stream()
                .filter(relation -> relation.type().equals(field.relation()))
                .map(Relation::target)
                .filter(target -> field.kind().isEmpty() || target.kind().equals(field.kind()))
                .map(EntityRef::toString)
                .collect(Collectors.toSet());
    }

    /// Connections order by ref in one direction only.
    private static Comparator<Item> order(EntityOrder order) {
        return PlainOrder.of(new EntityOrder(order.fields(), false));
    }

    private static List<Map<String, Object>> orderJson(EntityOrder order) {
        return order.fields().stream()
                .map(field ->
                        Map.<String, Object>of("field", field.key(), "direction", field.descending() ? "DESC" : "ASC"))
                .toList();
    }

    private static Map<?, ?> object(Map<String, Object> data, String name) {
        return (Map<?, ?>) data.get(name);
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
