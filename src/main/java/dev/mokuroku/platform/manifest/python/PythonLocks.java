package dev.mokuroku.platform.manifest.python;

import dev.mokuroku.platform.manifest.document.LockedPackages;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The lock files of Poetry, uv and PDM: beside the manifest, or in the nearest folder above, as workspaces of uv have
/// it.
final class PythonLocks {
    private static final List<String> FILES = List.of("uv.lock", "poetry.lock", "pdm.lock");

    private final Repository repository;
    private final Map<String, Map<String, String>> byPath = new HashMap<>();

    PythonLocks(Repository repository) {
        this.repository = repository;
    }

    /// @param name normalised
    @Nullable
    String version(String folder, String name) {
        String at = folder;
        while (true) {
            for (String file : FILES) {
                String path = FilePath.join(at, file);
                boolean usable = at.equals(folder) || file.equals("uv.lock");
                if (repository.has(path) && usable) {
                    return versions(path).get(name);
                }
            }
            if (at.isEmpty()) {
                return null;
            }
            at = FilePath.folder(at);
        }
    }

    private Map<String, String> versions(String path) {
        return byPath.computeIfAbsent(path, key -> {
            Map<String, String> parsed = repository.parse(key, PythonLocks::parse);
            return parsed == null ? Map.of() : parsed;
        });
    }

    private static Map<String, String> parse(String text, Fields fields) {
        Map<String, String> versions = new HashMap<>();
        LockedPackages.parse(text, (key, line) -> fields.reportWrongType(line, key, "a string"))
                .forEach(entry ->
                        versions.putIfAbsent(PackageId.pypi(entry.name()).name(), entry.version()));
        return versions;
    }
}
