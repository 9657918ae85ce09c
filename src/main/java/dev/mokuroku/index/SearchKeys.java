package dev.mokuroku.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Flattens an entity into the keys and values it can be found by, as Backstage does: dotted paths in
/// lower case, an array repeats its key, and an array of strings gives `path.item = true` too.
final class SearchKeys {
    private static final Set<String> SKIPPED = Set.of(
            "attachments",
            "relations",
            "status",
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "metadata.etag");
    /// Longer keys are dropped; longer values are only known to exist.
    static final int LONGEST = 200;

    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Set<String> unordered = new LinkedHashSet<>();

    /// @param key in lower case
    /// @param value as written; the first of those that differ in case alone
    /// @param term of the value in lower case, which filters find
    record Pair(String key, String value, String term) {}

    private SearchKeys() {}

    static SearchKeys of(Entity entity, String uid, List<Relation> relations) {
        SearchKeys found = new SearchKeys();
        entity.json().properties().forEach(field -> found.walk(field.getKey(), field.getValue()));
        found.add("metadata.name", entity.name());
        found.add("metadata.namespace", entity.namespace());
        found.add("metadata.uid", uid);
        relations.forEach(it -> found.add("relations." + it.type(), it.target().toString()));
        return found;
    }

    Collection<Pair> pairs() {
        return pairs.values();
    }

    /// Keys that nothing is ordered by: their value is null or too long to be found, or they are an array's
    /// items, which are as many as there are tags.
    Set<String> unordered() {
        return unordered;
    }

    boolean isOrdered(String key) {
        return !unordered.contains(key);
    }

    private void walk(String path, JsonNode node) {
        if (SKIPPED.contains(path)) {
            return;
        }
        switch (node.getNodeType()) {
            case OBJECT -> node.properties().forEach(field -> walk(path + "." + field.getKey(), field.getValue()));
            case ARRAY ->
                node.forEach(element -> {
                    walk(path, element);
                    if (element.isTextual()) {
                        addItem(path + "." + element.asText());
                    }
                });
            case NULL, MISSING -> addUnordered(path);
            case STRING, NUMBER, BOOLEAN, BINARY, POJO -> add(path, node.asText());
        }
    }

    private void addItem(String path) {
        add(path, "true");
        addUnordered(path);
    }

    private void add(String path, String value) {
        if (path.length() > LONGEST) {
            return;
        }
        if (value.length() > LONGEST) {
            addUnordered(path);
            return;
        }
        String key = IndexFields.lower(path);
        String term = IndexFields.term(key, value);
        pairs.putIfAbsent(term, new Pair(key, value, term));
    }

    private void addUnordered(String path) {
        if (path.length() <= LONGEST) {
            unordered.add(IndexFields.lower(path));
        }
    }
}
