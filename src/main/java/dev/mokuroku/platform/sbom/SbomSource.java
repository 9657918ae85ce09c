package dev.mokuroku.platform.sbom;

import java.util.Locale;

/// How SBOMs come.
public enum SbomSource {
    /// By REST.
    API,
    /// From GitHub's dependency graph.
    GITHUB;

    /// `github`
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
