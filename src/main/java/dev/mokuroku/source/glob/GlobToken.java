package dev.mokuroku.source.glob;

import java.util.List;
import org.apache.lucene.util.automaton.Automaton;

/// A piece of one segment of a pattern.
sealed interface GlobToken {
    /// These characters themselves.
    record Text(String text) implements GlobToken {}

    /// `*`, `?` or a class.
    ///
    /// @param language what it stands for; never with a `/`
    record Wildcard(Automaton language) implements GlobToken {}

    /// `@(a|b)`, `?(a|b)`, `*(a|b)`, `+(a|b)`, `!(a|b)`.
    record Group(char sort, List<List<GlobToken>> choices) implements GlobToken {}
}
