package dev.mokuroku.scaffolder.templating.value;

import dev.mokuroku.scaffolder.templating.text.ArrayIndex;
import dev.mokuroku.scaffolder.templating.text.ReservedNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// An object with keys, in JavaScript's order: keys that are whole numbers first. Templates cannot change it.
public final class RecordValue implements Value {
    private final Map<String, Value> entries;

    private RecordValue(Map<String, Value> entries) {
        this.entries = entries;
    }

    /// @param entries taken over, not copied, unless they have to be ordered
    /// @throws TemplateFailure if a key is reserved
    public static RecordValue of(Map<String, Value> entries) {
        boolean indexed = false;
        for (String key : entries.keySet()) {
            if (ReservedNames.contains(key)) {
                throw new TemplateFailure("Template record key " + key + " is reserved");
            }
            indexed = indexed || ArrayIndex.of(key) >= 0;
        }
        return new RecordValue(indexed ? ordered(entries) : entries);
    }

    private static Map<String, Value> ordered(Map<String, Value> entries) {
        Map<Long, String> indexes = new TreeMap<>();
        for (String key : entries.keySet()) {
            long index = ArrayIndex.of(key);
            if (index >= 0) {
                indexes.put(index, key);
            }
        }
        Map<String, Value> ordered = new LinkedHashMap<>();
        for (String key : indexes.values()) {
            Value value = entries.get(key);
            if (value != null) {
                ordered.put(key, value);
            }
        }
        ordered.putAll(entries);
        return ordered;
    }

    public Map<String, Value> entries() {
        return entries;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /// The value of the key, [Undefined] if there is none.
    public Value get(String key) {
        return entries.getOrDefault(key, Undefined.UNDEFINED);
    }

    @Override
    public String kind() {
        return "record";
    }
}
