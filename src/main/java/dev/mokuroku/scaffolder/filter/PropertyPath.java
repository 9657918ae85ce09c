package dev.mokuroku.scaffolder.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A path to a part of a value, such as `spec.owner` or `[1].name`.
final class PropertyPath {
    private static final Pattern KEY = Pattern.compile("\\[(\\d{1,9})]|\\[\"([^\"]*)\"]|\\['([^']*)']|([^.\\[\\]]+)");

    private PropertyPath() {}

    /// Missing if there is no such part.
    static JsonNode find(JsonNode value, String path) {
        if (value.isObject() && value.has(path)) {
            return value.path(path);
        }
        JsonNode part = value;
        Matcher keys = KEY.matcher(path);
        while (keys.find()) {
            part = child(part, keys);
        }
        return part;
    }

    private static JsonNode child(JsonNode value, Matcher key) {
        for (int group = 1; group <= key.groupCount(); group++) {
            String name = key.group(group);
            if (name != null) {
                boolean place = value.isArray() && name.matches("\\d{1,9}");
                return place ? value.path(Integer.parseInt(name)) : value.path(name);
            }
        }
        return MissingNode.getInstance();
    }
}
