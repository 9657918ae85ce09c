package dev.mokuroku.scaffolder.workspace;

/// @param maxBytes how large the files of one task may be together
/// @param maxFiles how many files and folders one task may have
public record WorkspaceLimits(long maxBytes, int maxFiles) {}
