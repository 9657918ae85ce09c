package dev.mokuroku.scaffolder.content;

import java.nio.file.Path;

/// Where files are that a step fetches.
sealed interface ContentLocation {
    /// Files of this machine, in the folder of a template.
    record Local(Path path) implements ContentLocation {}

    /// @param url absolute
    record Remote(String url) implements ContentLocation {}
}
