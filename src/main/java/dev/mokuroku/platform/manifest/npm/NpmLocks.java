package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Fields;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The lock files of a repository. That of a package is beside its manifest, or in the nearest folder above whose lock
/// file covers the package.
final class NpmLocks {
    private static final Map<String, BiFunction<String, Fields, NpmLock>> FORMATS = Map.of(
            "package-lock.json", PackageLock::parse,
            "npm-shrinkwrap.json", PackageLock::parse,
            "yarn.lock", (text, _) -> YarnLock.parse(text),
            "pnpm-lock.yaml", PnpmLock::parse,
            "bun.lock", BunLock::parse);

    private final Repository repository;
    private final Map<String, Optional<NpmLock>> byPath = new HashMap<>();

    NpmLocks(Repository repository) {
        this.repository = repository;
    }

    /// @param folder of the package
    /// @return the locked version; empty for a package of the same repository; null where nothing says it
    @Nullable
    String version(String folder, String name, String requirement) {
        String at = folder;
        while (true) {
            String below = at.isEmpty() ? folder : folder.substring(Math.min(folder.length(), at.length() + 1));
            for (String file : FORMATS.keySet()) {
                NpmLock lock = lock(FilePath.join(at, file));
                String version =
                        lock == null || !isFor(lock, at, below) ? null : lock.version(below, name, requirement);
                if (version != null) {
                    return version;
                }
            }
            if (at.isEmpty()) {
                return null;
            }
            at = FilePath.folder(at);
        }
    }

    private boolean isFor(NpmLock lock, String folder, String below) {
        boolean workspaces = !(lock instanceof YarnLock)
                || repository
                        .json(FilePath.join(folder, "package.json"))
                        .get("workspaces")
                        .isPresent();
        return lock.covers(below) && (below.isEmpty() || workspaces);
    }

    private @Nullable NpmLock lock(String path) {
        return byPath.computeIfAbsent(path, key -> Optional.ofNullable(parse(key)))
                .orElse(null);
    }

    private @Nullable NpmLock parse(String path) {
        BiFunction<String, Fields, NpmLock> format = FORMATS.get(FilePath.name(path));
        return format == null ? null : repository.parse(path, format);
    }
}
