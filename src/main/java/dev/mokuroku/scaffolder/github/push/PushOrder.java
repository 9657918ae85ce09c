package dev.mokuroku.scaffolder.github.push;

import java.nio.file.Path;

/// What is to be pushed.
///
/// @param folder whose files become the commit
/// @param branch that does not exist yet
public record PushOrder(Path folder, String branch, String message, String authorName, String authorEmail) {}
