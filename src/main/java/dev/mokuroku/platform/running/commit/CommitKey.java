package dev.mokuroku.platform.running.commit;

/// A commit of a repository.
///
/// @param repository `owner/name` in lower case
/// @param commit as the deployment names it, perhaps abbreviated
public record CommitKey(String repository, String commit) {}
