package dev.mokuroku.descriptor.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of the values that stand more than once in a tree, or within themselves.
final class YamlAnchors {
    /// Many times what people write: what refers to what refers to what can go on for as long as there
    /// are references.
    private static final int MAX_DEPTH = 1_000;

    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<JsonNode, String> names = new IdentityHashMap<>();
    /// How often the writer has come to a value.
    private final IdentityHashMap<JsonNode, Integer> visits = new IdentityHashMap<>();

    private YamlAnchors() {}

    /// @throws BundleException when it is too deep to be written
    static YamlAnchors of(JsonNode root) {
        YamlAnchors anchors = new YamlAnchors();
        anchors.find(root, 0);
        return anchors;
    }

    @Nullable
    String nameOf(JsonNode value) {
        return names.get(value);
    }

    void visit(JsonNode value) {
        visits.merge(value, 1, Integer::sum);
    }

    boolean isAlias(JsonNode value) {
        return visits.getOrDefault(value, 0) > 1;
    }

    private void find(JsonNode value, int depth) {
        if (!value.isContainerNode()) {
            return;
        }
        if (!seen.add(value)) {
            names.computeIfAbsent(value, repeated -> "a" + (names.size() + 1));
            return;
        }
        if (depth == MAX_DEPTH) {
            throw new BundleException("Error: The bundle is nested more than %,d levels deep".formatted(MAX_DEPTH));
        }
        for (String key : JavaScriptKeys.fieldsOf(value)) {
            JsonNode child = JavaScriptKeys.child(value, key);
            if (child != null) {
                find(child, depth + 1);
            }
        }
    }
}
