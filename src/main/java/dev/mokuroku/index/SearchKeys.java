package dev.mokuroku.index;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.SearchPaths;
import dev.mokuroku.index.term.EntityTerm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Flattens an entity into the keys and values it can be found by, as Backstage does: dotted paths in
/// lower case, an array repeats its key, and an array of strings gives `path.item = true` too.
public final class SearchKeys {
    /// Longer keys are dropped; for longer values only the key is indexed.
    public static final int MAX_TEXT_LENGTH = EntityTerm.MAX_LENGTH;

    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Set<String> unordered = new LinkedHashSet<>();

    /// @param key in lower case
    /// @param value as written; the first of those that differ in case alone
    /// @param lowerValue by which entities are ordered
    /// @param term of the value in lower case, which filters find
    record Pair(String key, String value, String lowerValue, String term) {}

    private SearchKeys() {}

    static SearchKeys of(Entity entity, String uid, List<Relation> relations) {
        SearchKeys keys = new SearchKeys();
        entity.json().properties().forEach(field -> keys.walk(field.getKey(), field.getValue()));
        keys.add("metadata.name", entity.name());
        keys.add("metadata.namespace", entity.namespace());
        keys.add("metadata.uid", uid);
        relations.forEach(relation ->
                keys.add("relations." + relation.type(), relation.target().toString()));
        return keys;
    }

    void add(EntityTerm term) {
        add(term.key(), term.value());
        if (!term.ordered()) {
            addUnordered(term.key());
        }
    }

    Collection<Pair> pairs() {
        return pairs.values();
    }

    /// Keys without sort values: the value is null or too long, the keys are an array's items, which are too many, or a
    /// feature wants none.
    Set<String> unordered() {
        return unordered;
    }

    boolean isOrdered(String key) {
        return !unordered.contains(key);
    }

    private void walk(String path, JsonNode node) {
        if (SearchPaths.EXCLUDED.contains(path) || EntityTerm.isInternal(path)) {
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
        if (path.length() > MAX_TEXT_LENGTH) {
            return;
        }
        if (value.length() > MAX_TEXT_LENGTH) {
            addUnordered(path);
            return;
        }
        String key = IndexFields.lower(path);
        String lowerValue = IndexFields.lower(value);
        String term = IndexFields.term(key, lowerValue);
        pairs.putIfAbsent(term, new Pair(key, value, lowerValue, term));
    }

    private void addUnordered(String path) {
        if (path.length() <= MAX_TEXT_LENGTH) {
            unordered.add(IndexFields.lower(path));
        }
    }
}
