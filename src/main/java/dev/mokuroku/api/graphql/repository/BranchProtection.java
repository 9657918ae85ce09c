package dev.mokuroku.api.graphql.repository;

import dev.mokuroku.source.github.facts.Facts;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description(
        "What the branch protection rule and the rulesets of a branch ask for, of two the stricter. Where the credentials may not see the rule, what the rulesets ask for.")
public record BranchProtection(
        @Description("Whether a rule protects the branch.") boolean on,

        @Description("Approvals that a pull request needs; 0 where it needs none.")
        int requiredReviews,

        @Description("Whether code owners must approve.") boolean requiresCodeOwnerReviews,

        @Description("Whether checks must pass before a merge.")
        boolean requiresStatusChecks,

        @NonNull @Description("The names of those checks.") List<@NonNull String> statusChecks,

        @Description("Whether administrators are bound by its branch protection rule; whom rulesets bind is not known.")
        boolean enforcedForAdmins,

        @Description("Whether history may be rewritten; so it is too where no rule protects the branch.")
        boolean allowsForcePushes) {
    static @Nullable BranchProtection of(Facts.@Nullable Protection protection) {
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
