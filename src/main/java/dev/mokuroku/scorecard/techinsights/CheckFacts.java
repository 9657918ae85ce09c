package dev.mokuroku.scorecard.techinsights;

import dev.mokuroku.scorecard.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the facts that the expression of a check names.
final class CheckFacts {
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)+");

    private CheckFacts() {}

    /// @param known names of all facts
    static List<String> of(Check check, Set<String> known) {
        return DOTTED.matcher(check.expression())
                .results()
                .map(MatchResult::group)
                .flatMap(dotted -> longestKnown(dotted, known).stream())
                .distinct()
                .toList();
    }

    /// `entity.spec` of `entity.spec.type`, which is a field of a fact.
    private static Optional<String> longestKnown(String dotted, Set<String> known) {
        String name = dotted;
        while (!known.contains(name)) {
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
        return Optional.of(name);
    }
}
