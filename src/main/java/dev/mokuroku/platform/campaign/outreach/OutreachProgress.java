package dev.mokuroku.platform.campaign.outreach;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.outreach.OutreachState;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(OutreachState.class)
@Description("What a repository has of a campaign on GitHub.")
public enum OutreachProgress {
    @Description("Nothing yet.")
    PLANNED,
    @Description("An open issue.")
    ISSUE_OPEN,
    @Description("An open pull request.")
    PULL_REQUEST_OPEN,
    @Description("The pull request was merged.")
    MERGED,
    @Description("A person closed the issue or the pull request. It is not opened again.")
    DECLINED,
    @Description("Mokuroku closed it, because the repository has moved or the campaign has ended.")
    CLOSED,
    @Description("The default branch has the versions already.")
    MOVED,
    @Description("GitHub or the repository does not allow it.")
    REFUSED
}
