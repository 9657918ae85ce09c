package dev.mokuroku.api.graphql.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.random.PlainFields;
import dev.mokuroku.random.PlainFilter;
import dev.mokuroku.random.RandomCatalog;
import dev.mokuroku.random.RandomCatalog.Item;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random inputs `EntityPredicate`, each built together with what it says in Java.
class RandomEntityPredicatesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> FIELDS = Map.of(
            "kind", "kind",
            "namespace", "metadata.namespace",
            "name", "metadata.name",
            "title", "metadata.title",
            "tags", "metadata.tags",
            "type", "spec.type");

    private record Said(ObjectNode json, Predicate<Item> meaning) {}

    @ParameterizedTest
    @ValueSource(longs = {231, 232, 233, 234})
    void matchesWhatItsFieldsSayTogether(long seed) {
        Random random = new Random(seed);
        RandomCatalog catalog = new RandomCatalog(random, 4);
        for (int i = 0; i < 60; i++) {
            catalog.putAny();
        }
        int matching = 0;
        for (int i = 0; i < 300; i++) {
            Said said = any(random, catalog, 3);
            EntityFilter filter = PredicateParser.of(null, MAPPER.convertValue(said.json(), EntityPredicate.class));
            for (Item item : catalog.items()) {
                boolean expected = said.meaning().test(item);
                assertThat(PlainFilter.matches(filter, item))
                        .as("seed %d, %s on %s", seed, said.json(), item)
                        .isEqualTo(expected);
                matching += expected ? 1 : 0;
            }
        }
        assertThat(matching).as("matches").isGreaterThan(300);
    }

    /// One to three fields, all of which must match.
    private static Said any(Random random, RandomCatalog catalog, int depth) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Predicate<Item> meaning = item -> true;
        for (int i = random.nextInt(3); i >= 0; i--) {
            Predicate<Item> part = addField(json, random, catalog, depth);
            meaning = meaning.and(part);
        }
        return new Said(json, meaning);
    }

    private static Predicate<Item> addField(ObjectNode json, Random random, RandomCatalog catalog, int depth) {
        int choice = random.nextInt(depth == 0 ? 4 : 7);
        return switch (choice) {
            case 4 -> {
                Said part = any(random, catalog, depth - 1);
                yield setOnce(json, "not", part.json(), part.meaning().negate());
            }
            case 5, 6 -> {
                List<Said> parts = List.of(any(random, catalog, depth - 1), any(random, catalog, depth - 1));
                ObjectNode list = JsonNodeFactory.instance.objectNode();
                parts.forEach(part -> list.withArray("parts").add(part.json()));
                yield choice == 5
                        ? setOnce(
                                json,
                                "all",
                                list.get("parts"),
                                item -> parts.stream()
                                        .allMatch(one -> one.meaning().test(item)))
                        : setOnce(
                                json,
                                "any",
                                list.get("parts"),
                                item -> parts.stream()
                                        .anyMatch(one -> one.meaning().test(item)));
            }
            case 3 -> {
                EntityRef owner = catalog.presentRef();
                String text = owner.kind().equals("group") && owner.namespace().equals("default")
                        ? owner.name().toUpperCase(Locale.ROOT)
                        : owner.toString();
                yield setOnce(
                        json,
                        "owner",
                        JsonNodeFactory.instance.objectNode().put("is", text),
                        item -> item.relations().stream()
                                .anyMatch(one -> one.type().equals("ownedBy")
                                        && one.target().equals(owner)));
            }
            default -> value(json, random, catalog);
        };
    }

    private static Predicate<Item> value(ObjectNode json, Random random, RandomCatalog catalog) {
        List<String> names = List.copyOf(FIELDS.keySet());
        String name = names.get(random.nextInt(names.size()));
        String path = FIELDS.get(name);
        String value = someValue(random, catalog, path);
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        return switch (random.nextInt(5)) {
            case 0 -> setOnce(json, name, condition.put("exists", false), item -> !PlainFields.isPresent(item, path));
            case 1 -> setOnce(json, name, condition.put("is", value), item -> has(item, path, value::equals));
            case 2 -> {
                String other = someValue(random, catalog, path);
                condition.putArray("in").add(value).add(other);
                yield setOnce(
                        json, name, condition, item -> has(item, path, one -> one.equals(value) || one.equals(other)));
            }
            case 3 -> {
                String prefix = value.substring(0, value.length() / 2);
                yield setOnce(
                        json,
                        name,
                        condition.put("hasPrefix", prefix),
                        item -> has(item, path, one -> one.startsWith(prefix)));
            }
            default -> setOnce(json, name, condition.put("contains", value), item -> has(item, path, value::equals));
        };
    }

    private static boolean has(Item item, String path, Predicate<String> condition) {
        return PlainFields.values(item, path).stream()
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(condition);
    }

    /// In lower case.
    private static String someValue(Random random, RandomCatalog catalog, String path) {
        List<String> values = catalog.items().stream()
                .flatMap(item -> PlainFields.values(item, path).stream())
                .toList();
        return values.get(random.nextInt(values.size())).toLowerCase(Locale.ROOT);
    }

    /// A field that is set already stays as it is.
    private static Predicate<Item> setOnce(ObjectNode json, String name, JsonNode value, Predicate<Item> meaning) {
        if (json.has(name)) {
            return item -> true;
        }
        json.set(name, value);
        return meaning;
    }
}
