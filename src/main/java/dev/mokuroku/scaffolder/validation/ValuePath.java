package dev.mokuroku.scaffolder.validation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where a value is within the validated one.
///
/// @param keys names of properties (texts) and places in lists (whole numbers)
record ValuePath(List<Object> keys) {
    static final ValuePath ROOT = new ValuePath(List.of());
    private static final Pattern NOT_PLAIN = Pattern.compile("[.\\s\\[\\]]|^\\d");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

    ValuePath {
        keys = List.copyOf(keys);
    }

    ValuePath with(Object key) {
        List<Object> longer = new ArrayList<>(keys);
        longer.add(key);
        return new ValuePath(longer);
    }

    void writeTo(ArrayNode json) {
        for (Object key : keys) {
            if (key instanceof Integer place) {
                json.add(place);
            } else {
                json.add(key.toString());
            }
        }
    }

    /// `instance.deep.list[1]["a b"]`
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("instance");
        keys.forEach(key -> text.append(suffix(key.toString())));
        return text.toString();
    }

    private static String suffix(String key) {
        if (WHOLE_NUMBER.matcher(key).matches()) {
            return "[" + key + "]";
        }
        return NOT_PLAIN.matcher(key).find() ? "[" + TextNode.valueOf(key) + "]" : "." + key;
    }
}
