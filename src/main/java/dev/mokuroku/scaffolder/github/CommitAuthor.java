package dev.mokuroku.scaffolder.github;

/// Who is named as the author of commits if a step does not name one.
public record CommitAuthor(String name, String email) {}
