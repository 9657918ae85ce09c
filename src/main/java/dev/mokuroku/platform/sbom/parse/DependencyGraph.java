package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which parts of a document depend on which. What the document is of may be named after the dependencies, so all are
/// kept until the end, up to a limit.
final class DependencyGraph {
    static final int MAX_DEPENDENCIES = 250_000;

    private final Map<String, Set<String>> dependencies = new HashMap<>();
    private int count;

    /// @param path of the dependency, for errors
    void add(String from, String to, String path) {
        if (++count > MAX_DEPENDENCIES) {
            throw new CatalogException(
                    ErrorCode.LIMIT_EXCEEDED,
                    path,
                    "%s: an SBOM may have at most %d dependencies".formatted(path, MAX_DEPENDENCIES));
        }
        dependencies.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    /// What a part depends on itself; empty if the document does not say.
    Optional<Set<String>> of(@Nullable String from) {
        return from == null ? Optional.empty() : Optional.ofNullable(dependencies.get(from));
    }
}
