package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.JsonDocument;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.reader.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `bun.lock`, the text format of Bun.
record BunLock(Map<String, String> versions, Set<String> folders) implements NpmLock {
    static BunLock parse(String text, Fields fields) {
        Node root = JsonDocument.parse(text);
        Map<String, String> versions = new HashMap<>();
        fields.entries(root, "packages").forEach((name, entry) -> {
            Node first = fields.isList(entry, name) && !entry.items().isEmpty()
                    ? entry.items().getFirst()
                    : Node.MISSING;
            String resolved = first == Node.MISSING || !fields.isText(first, name) ? "" : first.textOr("");
            versions.put(name, resolved.substring(resolved.lastIndexOf('@') + 1));
        });
        return new BunLock(versions, fields.entries(root, "workspaces").keySet());
    }

    @Override
    public boolean covers(String folder) {
        return folders.contains(folder);
    }

    @Override
    public @Nullable String version(String folder, String name, String requirement) {
        return versions.get(name);
    }
}
