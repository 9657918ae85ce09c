package dev.mokuroku.platform.usage;

import java.util.Locale;

/// How the version of a use is known.
public enum ResolvedBy {
    LOCK_FILE,
    /// The manifest asks for one version alone.
    EXACT_REQUIREMENT,
    /// Behind the commit of an action.
    COMMENT,
    /// The format names exact versions only, as go.mod does.
    MANIFEST,
    /// The SBOM of what runs.
    SBOM;

    /// `lock file`, as in answers and in the table.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// @throws IllegalArgumentException for any other text
    public static ResolvedBy of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
