package dev.mokuroku.source.github.write;

/// A pull request that is to be opened.
///
/// @param branch with the changes
/// @param base the branch that takes the changes
/// @param body in Markdown
public record PullRequestDraft(String branch, String base, String title, String body) {}
