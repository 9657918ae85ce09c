package dev.mokuroku.onboarding;

import org.jspecify.annotations.Nullable;

/// Whom a repository seems to belong to.
///
/// @param ref as a descriptor names it: `checkout`, `user:ada`; null where nobody was found
/// @param known whether the catalog holds it
/// @param explanation for whoever is to check it
public record ProposedOwner(@Nullable String ref, FoundBy foundBy, boolean known, String explanation) {
    /// How the owner was found.
    public enum FoundBy {
        /// The caller.
        GIVEN,
        CODEOWNERS,
        /// It is the one team with admin access.
        TEAM_ACCESS,
        NOWHERE
    }
}
