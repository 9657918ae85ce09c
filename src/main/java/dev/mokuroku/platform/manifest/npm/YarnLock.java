package dev.mokuroku.platform.manifest.npm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `yarn.lock` of Yarn 1, which has a format of its own, and of later versions, whose YAML has the same lines.
///
/// @param versions by `name@requirement`
record YarnLock(Map<String, String> versions) implements NpmLock {
    private static final String PROTOCOL = "npm:";

    static YarnLock parse(String text) {
        Map<String, String> versions = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                keys.clear();
                addKeys(line, keys);
            } else if (line.startsWith("  version")) {
                String version = line.substring("  version".length())
                        .replace(":", "")
                        .replace("\"", "")
                        .strip();
                keys.forEach(key -> versions.put(key, version));
            }
        }
        return new YarnLock(versions);
    }

    private static void addKeys(String line, List<String> keys) {
        String names = line.replace("\"", "");
        for (String key :
                names.substring(0, Math.max(0, names.lastIndexOf(':'))).split(", ", -1)) {
            int at = key.indexOf('@', 1);
            if (at > 0) {
                keys.add(key(key.substring(0, at), key.substring(at + 1)));
            }
        }
    }

    /// Later versions write `npm:^1.0.0` for `^1.0.0`; an alias is `npm:name@^1.0.0` in both.
    private static String key(String name, String requirement) {
        boolean plain = requirement.startsWith(PROTOCOL) && requirement.indexOf('@') < 0;
        return name + "@" + (plain ? requirement.substring(PROTOCOL.length()) : requirement);
    }

    @Override
    public boolean covers(String folder) {
        return true;
    }

    @Override
    public @Nullable String version(String folder, String name, String requirement) {
        return versions.get(key(name, requirement));
    }
}
