package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.RepositoryFacts;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description(
        "The requirements of the branch protection rule and the rulesets of a branch; the stricter one wins. If the credentials cannot read the rule, only those of the rulesets.")
public record BranchProtection(
        @Description("Whether a rule protects the branch.") boolean enabled,

        @Description("Approvals that a pull request needs; 0 where it needs none.")
        int requiredReviews,

        @Description("Whether code owners must approve.") boolean requiresCodeOwnerReviews,

        @Description("Whether checks must pass before a merge.")
        boolean requiresStatusChecks,

        @NonNull @Description("The names of those checks.") List<@NonNull String> statusChecks,

        @Description("Whether the branch protection rule binds administrators; unknown for rulesets.")
        boolean enforcedForAdmins,

        @Description("Whether history may be rewritten; true if no rule protects the branch.")
        boolean allowsForcePushes) {
    static @Nullable BranchProtection of(RepositoryFacts.@Nullable Protection protection) {
        return protection == null
                ? null
                : new BranchProtection(
                        protection.on(),
                        protection.requiredReviews(),
                        protection.requiresCodeOwnerReviews(),
                        protection.requiresStatusChecks(),
                        protection.statusChecks(),
                        protection.enforcedForAdmins(),
                        protection.allowsForcePushes());
    }
}
