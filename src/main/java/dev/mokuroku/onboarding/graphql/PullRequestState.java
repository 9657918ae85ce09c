package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.onboarding.ProposedPullRequest;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ProposedPullRequest.State.class)
@Description("The state of a proposed pull request.")
public enum PullRequestState {
    @Description("The pull request was opened now.")
    OPENED,
    @Description("The pull request was already open; its content may differ from the current proposal.")
    EXISTED,
    @Description("An earlier pull request was closed without a merge, so no new one was opened.")
    DECLINED,
    @Description("An earlier pull request was merged and the descriptor removed afterwards, so no new one was opened.")
    MERGED
}
