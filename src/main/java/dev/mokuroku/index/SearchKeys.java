package dev.mokuroku.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final Set<Pair> pairs = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    /// @param key in lower case
    /// @param value as written
    record Pair(String key, String value) {}

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

    List<Pair> pairs() {
        return new ArrayList<>(pairs);
    }

    /// All keys, also those whose value is null or too long to be found.
    Set<String> keys() {
        return keys;
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
                        add(path + "." + element.asText(), "true");
                    }
                });
            case NULL, MISSING -> addKey(path);
            case STRING, NUMBER, BOOLEAN, BINARY, POJO -> add(path, node.asText());
        }
    }

    private void add(String path, String value) {
        addKey(path);
        if (path.length() <= LONGEST && value.length() <= LONGEST) {
            pairs.add(new Pair(IndexFields.lower(path), value));
        }
    }

    private void addKey(String path) {
        if (path.length() <= LONGEST) {
            keys.add(IndexFields.lower(path));
        }
    }
}
