package dev.mokuroku.scaffolder.templating.syntax;

import java.util.List;

/// What is between the brackets of a call.
public record Arguments(List<Expression> positional, List<Entry> keywords) {
    public static final Arguments NONE = new Arguments(List.of(), List.of());
}
