package dev.mokuroku.platform.outreach;

/// What a repository has of a campaign on GitHub.
public enum OutreachState {
    /// Nothing yet.
    PLANNED,
    ISSUE_OPEN,
    PULL_REQUEST_OPEN,
    /// The pull request was merged.
    MERGED,
    /// A person closed the issue or the pull request, and it is not opened again.
    DECLINED,
    /// Mokuroku closed it, because the repository has moved or the campaign has ended; or there was nothing to close.
    CLOSED,
    /// The default branch has the versions already.
    MOVED,
    /// GitHub or the repository does not allow it, for example because the repository is archived.
    REFUSED
}
