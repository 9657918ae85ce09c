package dev.mokuroku.platform.manifest.gradle;

import java.util.List;
import java.util.Set;

/// A statement of a script, without the block that may follow.
///
/// @param blocks the statements before the braces around it, outermost first
record GradleStatement(List<GradleToken> tokens, List<GradleStatement> blocks) {
    private static final Set<String> DEPENDENCY_BLOCKS = Set.of("dependencies", "constraints", "imports");
    private static final Set<String> CONDITIONS = Set.of("if", "else");

    /// The first word, without quotes: `implementation`, `id`.
    String name() {
        return tokens.isEmpty() ? "" : tokens.getFirst().value();
    }

    boolean isWithin(String block) {
        return blocks.stream().anyMatch(around -> around.name().equals(block));
    }

    /// Whether the statement declares dependencies: it is in a block of them, directly or within a condition.
    boolean isDependency() {
        for (GradleStatement around : blocks.reversed()) {
            // `commonMain.dependencies { … }`
            if (DEPENDENCY_BLOCKS.contains(around.name().substring(around.name().lastIndexOf('.') + 1))) {
                return true;
            }
            if (!CONDITIONS.contains(around.name())) {
                return false;
            }
        }
        return false;
    }

    /// The name of the innermost block; empty at the top.
    String block() {
        return blocks.isEmpty() ? "" : blocks.getLast().name();
    }
}
