package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.onboarding.ProposedPullRequest;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("PullRequest")
@Description("A pull request that adds a descriptor.")
public record PullRequestView(
        @NonNull @Description("Its page on GitHub.") String url,
        @Description("Its number in the repository.") int number,

        @NonNull @Description("The state of the pull request.")
        PullRequestState state) {
    static PullRequestView of(ProposedPullRequest pullRequest) {
        return new PullRequestView(
                pullRequest.url(),
                pullRequest.number(),
                EnumMirrors.convert(pullRequest.state(), PullRequestState.class));
    }
}
