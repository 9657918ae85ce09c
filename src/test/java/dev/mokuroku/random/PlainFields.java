package dev.mokuroku.random;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.random.RandomCatalog.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a dotted path finds in an entity, read from its JSON alone: the letter case does not matter, each element of
/// a list counts, and `list.element` is `true` for the texts of a list.
public final class PlainFields {
    /// As the index documents: longer values are present, but have no value to compare with.
    private static final int MAX_VALUE_LENGTH = 200;
    private static final Set<String> HIDDEN = Set.of("attachments", "status", "relations");

    private PlainFields() {}

    /// A value as it is written; null where the field is present without a comparable value.
    record Found(@Nullable String text, boolean ofListItem) {}

    /// The values of the field that can be compared, as they are written.
    public static List<String> values(Item item, String path) {
        return found(item, path).stream()
                .map(Found::text)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .toList();
    }

    public static boolean isPresent(Item item, String path) {
        return !found(item, path).isEmpty();
    }

    /// What an order compares: the smallest value in lower case. Empty where one of the field's values cannot be
    /// compared, or the field is an element of a list.
    public static Optional<String> sortValue(Item item, String path) {
        List<Found> found = found(item, path);
        boolean comparable = found.stream().noneMatch(one -> one.text() == null || one.ofListItem());
        return comparable
                ? found.stream().map(one -> lower(String.valueOf(one.text()))).min(String::compareTo)
                : Optional.empty();
    }

    private static List<Found> found(Item item, String path) {
        String key = lower(path);
        List<Found> found = new ArrayList<>();
        switch (key) {
            case "metadata.name" ->
                found.add(new Found(item.json().at("/metadata/name").asText(), false));
            case "metadata.namespace" ->
                found.add(new Found(item.json().at("/metadata/namespace").asText(), false));
            case "metadata.uid" ->
                found.add(new Found(FakeCatalog.uidOf(item.ref()).toString(), false));
            default -> {
                collectRelations(item, key, found);
                item.json().properties().stream()
                        .filter(field -> !HIDDEN.contains(field.getKey()))
                        .forEach(field -> collect(field.getValue(), rest(key, field.getKey()), found));
            }
        }
        return found;
    }

    private static void collectRelations(Item item, String key, List<Found> found) {
        item.relations().stream()
                .filter(relation -> key.equals("relations." + lower(relation.type())))
                .forEach(relation -> found.add(new Found(relation.target().toString(), false)));
    }

    /// @param rest of the path below this node; null where the path leads elsewhere
    private static void collect(JsonNode node, @Nullable String rest, List<Found> found) {
        if (rest == null) {
            return;
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                collect(element, rest, found);
                if (element.isTextual() && rest.equals(lower(element.asText()))) {
                    found.add(new Found("true", true));
                }
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), rest(rest, field.getKey()), found));
        } else if (rest.isEmpty()) {
            boolean comparable = !node.isNull() && node.asText().length() <= MAX_VALUE_LENGTH;
            found.add(new Found(comparable ? node.asText() : null, false));
        }
    }

    private static @Nullable String rest(String path, String field) {
        String name = lower(field);
        return path.equals(name) ? "" : path.startsWith(name + ".") ? path.substring(name.length() + 1) : null;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
