package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// The entries of trees as GraphQL answers them.
final class FakeEntries {
    private static final int FILE = 0x81A4;
    private static final int FOLDER = 0x4000;

    private FakeEntries() {}

    /// Adds a file, or replaces it, with the folders above it.
    ///
    /// @param tree the root
    static void put(ObjectNode tree, String path, String oid, String text) {
        int slash = path.indexOf('/');
        ArrayNode entries = tree.withArray("entries");
        if (slash >= 0) {
            ObjectNode folder = entry(entries, path.substring(0, slash), FOLDER, "tree");
            folder.put("oid", folder.path("oid").asText("") + oid).put("size", 0);
            ObjectNode below = folder.path("object").isObject()
                    ? (ObjectNode) folder.path("object")
                    : folder.putObject("object").put("__typename", "Tree").put("oid", oid);
            put(below, path.substring(slash + 1), oid, text);
        } else {
            entry(entries, path, FILE, "blob")
                    .put("oid", oid)
                    .put("size", text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private static ObjectNode entry(ArrayNode entries, String name, int mode, String type) {
        for (JsonNode entry : entries) {
            if (entry.path("name").asText().equals(name)) {
                return (ObjectNode) entry;
            }
        }
        return entries.addObject().put("name", name).put("mode", mode).put("type", type);
    }
}
