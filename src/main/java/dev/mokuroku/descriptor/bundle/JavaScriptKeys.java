package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of objects and arrays in the order of JavaScript: those that are array indexes first, by
/// number, then the others as they were written.
final class JavaScriptKeys {
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,9}");
    private static final long MAX_INDEX = 0xFFFF_FFFEL;

    private JavaScriptKeys() {}

    static List<String> fieldsOf(JsonNode container) {
        if (container.isArray()) {
            return IntStream.range(0, container.size())
                    .mapToObj(Integer::toString)
                    .toList();
        }
        List<String> written =
                container.propertyStream().map(field -> field.getKey()).toList();
        if (written.stream().noneMatch(JavaScriptKeys::isIndex)) {
            return written;
        }
        return Stream.concat(
                        written.stream()
                                .filter(JavaScriptKeys::isIndex)
                                .sorted(Comparator.comparingLong(Long::parseLong)),
                        written.stream().filter(key -> !isIndex(key)))
                .toList();
    }

    static @Nullable JsonNode child(JsonNode parent, String key) {
        if (parent.isArray()) {
            return isIndex(key) && Long.parseLong(key) < parent.size() ? parent.get(Integer.parseInt(key)) : null;
        }
        return parent.get(key);
    }

    /// Puts a value in the place of the one that is there.
    static void replace(JsonNode parent, String key, JsonNode value) {
        switch (parent) {
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            case ObjectNode object -> object.set(key, value);
            default -> throw new IllegalArgumentException(parent.getNodeType().toString());
        }
    }

    private static boolean isIndex(String key) {
        return INDEX.matcher(key).matches() && Long.parseLong(key) <= MAX_INDEX;
    }
}
