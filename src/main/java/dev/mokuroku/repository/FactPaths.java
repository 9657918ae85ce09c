package dev.mokuroku.repository;

import dev.mokuroku.descriptor.CodeOwnersText;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// The files that facts are read from.
///
/// @param manifests paths from the root, as configured
record FactPaths(List<String> manifests) {
    /// In the order in which GitHub looks for them, and of the aliases in `facts.graphql`.
    static final List<String> README =
            List.of(".github/README.md", "README.md", "README.adoc", "README.rst", "README", "docs/README.md");

    /// What GitHub finds a licence in.
    private static final Pattern LICENSE =
            Pattern.compile("(un)?licen[sc]e([-.][^/]*)?|copying(\\.[^/]*)?", Pattern.CASE_INSENSITIVE);

    /// Whether a push that changed these files can change facts.
    ///
    /// @param paths from the root of the repository
    boolean includeAnyOf(Collection<String> paths) {
        return paths.stream().anyMatch(this::include);
    }

    private boolean include(String path) {
        return README.contains(path)
                || CodeOwnersText.PATHS.contains(path)
                || manifests.contains(path)
                || LICENSE.matcher(path).matches();
    }
}
