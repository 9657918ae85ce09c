package dev.mokuroku.source.glob;

import static org.apache.lucene.util.automaton.Operations.concatenate;
import static org.apache.lucene.util.automaton.Operations.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// A pattern for paths below a repository's root, read as the library `minimatch` does that Backstage
/// uses: `*`, `?`, `**`, `{a,b}`, `[a-z]`, `@(a|b)` and its kin, a leading `!`. A dot at the start of a
/// name must be named.
///
/// Patterns come from anybody who may register a location. So this is a finite automaton, which takes
/// one step a character, and not a regular expression, which can be made to take for ever.
public final class Glob {
    private static final int MAX_PATTERN_LENGTH = 500;
    private static final int MAX_EXPANSIONS = 200;
    private static final int MAX_STATES = 20_000;
    private static final String TOO_COSTLY = "it would take too long to match";
    /// What `is-glob` takes for a pattern; a lone `?` is none.
    private static final Pattern GLOB_SYNTAX =
            Pattern.compile("^!|\\*|[\\].+)]\\?|\\[[^\\]]+\\]|\\{[^}]+\\}|[@?!+*]\\([^)]*\\)|\\([^|)][^|]*\\|[^)]+\\)");

    private static final Automaton SLASH = Automata.makeChar('/');
    private static final Automaton FOLDERS = repeat(concatenate(List.of(GlobSegment.PLAIN, SLASH)));
    private static final Automaton DOTTED_FOLDERS = repeat(concatenate(List.of(GlobSegment.ANY, SLASH)));

    /// One for each expansion of the braces: their union would be far larger than all of them.
    private final List<CharacterRunAutomaton> patterns;
    private final boolean negated;

    private Glob(List<CharacterRunAutomaton> patterns, boolean negated) {
        this.patterns = patterns;
        this.negated = negated;
    }

    public static boolean isGlob(String path) {
        return GLOB_SYNTAX.matcher(path).find();
    }

    /// @throws IllegalArgumentException when the pattern is too long or too costly; says why
    public static Glob of(String pattern) {
        return of(pattern, false);
    }

    /// The same, but wildcards match a dot at the start of a name, too.
    ///
    /// @throws IllegalArgumentException when the pattern is too long or too costly; says why
    public static Glob ofDotted(String pattern) {
        return of(pattern, true);
    }

    private static Glob of(String pattern, boolean dots) {
        if (pattern.length() > MAX_PATTERN_LENGTH) {
            throw new IllegalArgumentException("it has more than %d characters".formatted(MAX_PATTERN_LENGTH));
        }
        if (pattern.startsWith("#")) {
            return new Glob(List.of(), false); // a comment
        }
        int negations = 0;
        while (negations < pattern.length() && pattern.charAt(negations) == '!') {
            negations++;
        }
        return new Glob(
                compiled(Braces.expand(pattern.substring(negations), MAX_EXPANSIONS), dots), negations % 2 == 1);
    }

    public boolean matches(String path) {
        return patterns.stream().anyMatch(pattern -> pattern.run(path)) != negated;
    }

    /// Whether any path below this folder can match, so that it is worth a look.
    public boolean mayMatchBelow(String folder) {
        return negated || patterns.stream().anyMatch(pattern -> mayStart(pattern, folder + "/"));
    }

    private static boolean mayStart(CharacterRunAutomaton pattern, String start) {
        int state = 0;
        for (int at = 0; at < start.length() && state >= 0; at = start.offsetByCodePoints(at, 1)) {
            state = pattern.step(state, start.codePointAt(at));
        }
        return state >= 0;
    }

    private static List<CharacterRunAutomaton> compiled(List<String> expansions, boolean dots) {
        List<CharacterRunAutomaton> patterns = new ArrayList<>();
        int states = 0;
        for (String expanded : expansions) {
            Automaton language = compiled(expanded, dots);
            states += language.getNumStates();
            if (states > MAX_STATES) {
                throw new IllegalArgumentException(TOO_COSTLY);
            }
            patterns.add(new CharacterRunAutomaton(language));
        }
        return patterns;
    }

    private static Automaton compiled(String expanded, boolean dots) {
        try {
            Automaton language = language(List.of(expanded.split("/+", -1)), dots);
            // without states that lead nowhere, which is what [#mayMatchBelow] goes by
            return Operations.removeDeadStates(Operations.determinize(language, GlobSegment.MAX_WORK));
        } catch (TooComplexToDeterminizeException costly) {
            throw new IllegalArgumentException(TOO_COSTLY, costly);
        }
    }

    private static Automaton language(List<String> segments, boolean dots) {
        String first = segments.getFirst();
        List<String> rest = segments.subList(1, segments.size());
        if (first.equals("**") && !rest.isEmpty() && rest.getFirst().equals("**")) {
            return language(rest, dots);
        }
        if (first.equals("**")) {
            Automaton name = dots ? GlobSegment.ANY : GlobSegment.PLAIN;
            Automaton folders = dots ? DOTTED_FOLDERS : FOLDERS;
            return concatenate(List.of(folders, rest.isEmpty() ? name : language(rest, dots)));
        }
        Automaton here = GlobSegment.language(first, dots);
        return rest.isEmpty() ? here : concatenate(List.of(here, SLASH, language(rest, dots)));
    }
}
