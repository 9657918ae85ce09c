package dev.mokuroku.platform.manifest.gradle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a script says of the project itself.
final class GradleProject {
    private static final Set<String> PROJECT_BLOCKS = Set.of("allprojects", "subprojects");

    private GradleProject() {}

    /// The value of `group = "acme"` and `group 'acme'`, at the top or for all projects. In other blocks, the same
    /// names mean something else: a task has a group, too. Empty also where the value is not known.
    static Optional<String> value(List<GradleStatement> statements, String name, GradleVariables variables) {
        return statements.stream()
                .filter(statement -> statement.name().equals(name))
                .filter(statement ->
                        statement.blocks().stream().map(GradleStatement::name).allMatch(PROJECT_BLOCKS::contains))
                .flatMap(statement -> valueOf(statement.tokens(), variables).stream())
                .findFirst();
    }

    private static Optional<String> valueOf(List<GradleToken> tokens, GradleVariables variables) {
        int start = tokens.size() > 1 && tokens.get(1).isSymbol('=') ? 2 : 1;
        if (tokens.size() <= start) {
            return Optional.empty();
        }
        String value = variables.value(tokens, start);
        return value.isBlank() || value.contains("$") ? Optional.empty() : Optional.of(value);
    }
}
