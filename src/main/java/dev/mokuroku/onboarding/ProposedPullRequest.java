package dev.mokuroku.onboarding;

/// The pull request that adds a descriptor.
///
/// @param url its web page
public record ProposedPullRequest(int number, String url, State state) {
    public enum State {
        /// Now.
        OPENED,
        /// It is open since earlier.
        EXISTED,
        /// It was closed, and nothing was done.
        DECLINED,
        /// It was merged, the descriptor is gone since, and nothing was done.
        MERGED
    }
}
