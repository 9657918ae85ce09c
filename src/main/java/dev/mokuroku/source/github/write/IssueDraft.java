package dev.mokuroku.source.github.write;

import java.util.List;

/// An issue that is to be created.
///
/// @param body in Markdown
/// @param labels which GitHub creates where they are missing
public record IssueDraft(String title, String body, List<String> labels) {
    public IssueDraft {
        labels = List.copyOf(labels);
    }
}
