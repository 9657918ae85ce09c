package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;

@Description("What became of a pull request.")
public enum PullRequestState {
    @Description("It was opened now.")
    OPENED,
    @Description("It is open since earlier. What it adds may read otherwise than what is proposed now.")
    EXISTED,
    @Description("It was closed earlier without being merged, so none was opened now.")
    DECLINED,
    @Description("It was merged earlier, and the descriptor was removed since, so none was opened now.")
    MERGED
}
