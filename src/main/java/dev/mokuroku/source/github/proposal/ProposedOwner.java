package dev.mokuroku.source.github.proposal;

import org.jspecify.annotations.Nullable;

/// Whom a repository seems to belong to.
///
/// @param ref as a descriptor names it: `checkout`, `user:ada`; null where nobody was found
/// @param known whether the catalog holds it
/// @param explanation for whoever is to check it
public record ProposedOwner(@Nullable String ref, Found found, boolean known, String explanation) {
    /// What told the owner.
    public enum Found {
        /// The caller.
        GIVEN,
        CODEOWNERS,
        /// It is the one team with admin access.
        TEAM_ACCESS,
        NOWHERE
    }
}
