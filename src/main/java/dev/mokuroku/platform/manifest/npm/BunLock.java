package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.document.JsonDocument;
import dev.mokuroku.platform.manifest.document.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `bun.lock`, the text format of Bun.
record BunLock(Map<String, String> versions, Set<String> folders) implements NpmLock {
    static BunLock parse(String text) {
        Node root = JsonDocument.parse(text);
        Map<String, String> versions = new HashMap<>();
        root.get("packages").entries().forEach((name, entry) -> {
            String resolved =
                    entry.items().isEmpty() ? "" : entry.items().getFirst().textOr("");
            versions.put(name, resolved.substring(resolved.lastIndexOf('@') + 1));
        });
        return new BunLock(versions, root.get("workspaces").entries().keySet());
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
