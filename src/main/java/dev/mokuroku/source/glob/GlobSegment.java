package dev.mokuroku.source.glob;

import static org.apache.lucene.util.automaton.Operations.intersection;
import static org.apache.lucene.util.automaton.Operations.minus;
import static org.apache.lucene.util.automaton.Operations.repeat;

import dev.mokuroku.source.glob.GlobToken.Group;
import dev.mokuroku.source.glob.GlobToken.Text;
import dev.mokuroku.source.glob.GlobToken.Wildcard;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/// What one segment of a pattern, the text between two slashes, stands for.
///
/// A dot at the start of a name is matched by a dot in the pattern alone, unless the pattern allows dots.
final class GlobSegment {
    /// More are no pattern that a person writes, and their cost multiplies.
    private static final int MAX_GROUPS = 5;
    static final int MAX_WORK = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;
    private static final Automaton CHARACTER =
            Automata.makeCharClass(new int[] {0, '/' + 1}, new int[] {'/' - 1, Character.MAX_CODE_POINT});
    /// Any name, the empty one too.
    static final Automaton ANY = Operations.determinize(repeat(CHARACTER), MAX_WORK);
    /// Any name that does not start with a dot.
    static final Automaton PLAIN = Operations.determinize(
            minus(joined(CHARACTER, ANY), joined(Automata.makeChar('.'), ANY), MAX_WORK), MAX_WORK);

    private static final GlobToken STAR = new Wildcard(ANY);

    private final String pattern;
    private int at;
    private int groups;

    private GlobSegment(String pattern) {
        this.pattern = pattern;
    }

    /// @throws TooComplexToDeterminizeException for what is too costly
    static Automaton language(String segment, boolean dots) {
        return language(new GlobSegment(segment).tokens(false), 0, !dots);
    }

    private static Automaton language(List<GlobToken> tokens, int from, boolean start) {
        if (from == tokens.size()) {
            return Automata.makeEmptyString();
        }
        return switch (tokens.get(from)) {
            case Text token -> joined(Automata.makeString(token.text()), language(tokens, from + 1, false));
            case Wildcard token -> undotted(joined(token.language(), language(tokens, from + 1, false)), start);
            case Group token -> language(token, tokens, from + 1, start);
        };
    }

    private static Automaton language(Group group, List<GlobToken> tokens, int next, boolean start) {
        Automaton rest = language(tokens, next, false);
        Automaton once = anyOf(group, false);
        Automaton first = start ? anyOf(group, true) : once;
        return switch (group.sort()) {
            case '@' -> joined(first, rest);
            case '?' -> either(rest, joined(first, rest));
            case '+' -> joined(first, repeat(once), rest);
            case '*' -> either(rest, joined(first, repeat(once), rest));
            // not "anything but a choice, then the rest": whole names count that a choice could begin
            default ->
                undotted(
                        Operations.determinize(minus(joined(ANY, rest), joined(once, rest), MAX_WORK), MAX_WORK),
                        start);
        };
    }

    private static Automaton joined(Automaton... parts) {
        return Operations.concatenate(List.of(parts));
    }

    private static Automaton either(Automaton one, Automaton other) {
        return Operations.union(List.of(one, other));
    }

    private static Automaton anyOf(Group group, boolean start) {
        return Operations.union(group.choices().stream()
                .map(choice -> language(choice, 0, start))
                .toList());
    }

    private static Automaton undotted(Automaton language, boolean start) {
        return start ? intersection(language, PLAIN) : language;
    }

    /// Up to the end, or to the `|` or `)` that ends a choice of a group.
    private List<GlobToken> tokens(boolean grouped) {
        List<GlobToken> tokens = new ArrayList<>();
        while (at < pattern.length() && !(grouped && "|)".indexOf(pattern.charAt(at)) >= 0)) {
            char here = pattern.charAt(at);
            GlobClass characters = here == '[' ? GlobClass.at(pattern, at) : null;
            if (characters != null) {
                tokens.add(characters.token());
                at = characters.end();
            } else if ("@?*+!".indexOf(here) >= 0 && opensGroup()) {
                tokens.add(group());
            } else if (here == '*') {
                if (tokens.isEmpty() || !STAR.equals(tokens.getLast())) {
                    tokens.add(STAR); // many in a row are one
                }
                at++;
            } else if (here == '?') {
                tokens.add(new Wildcard(CHARACTER));
                at++;
            } else {
                tokens.add(text());
            }
        }
        return tokens;
    }

    private GlobToken text() {
        if (pattern.charAt(at) == '\\' && at + 1 < pattern.length()) {
            at++;
        }
        int character = pattern.codePointAt(at);
        at += Character.charCount(character);
        return new Text(Character.toString(character));
    }

    private Group group() {
        if (++groups > MAX_GROUPS) {
            throw new IllegalArgumentException("it has more than %d groups between two slashes".formatted(MAX_GROUPS));
        }
        char sort = pattern.charAt(at);
        List<List<GlobToken>> choices = new ArrayList<>();
        at++;
        do {
            at++;
            choices.add(tokens(true));
        } while (pattern.charAt(at) == '|');
        at++;
        return new Group(sort, choices);
    }

    /// Whether a group starts here that also ends.
    private boolean opensGroup() {
        if (!pattern.startsWith("(", at + 1)) {
            return false;
        }
        int depth = 0;
        for (int next = at + 1; next < pattern.length(); next++) {
            char here = pattern.charAt(next);
            GlobClass characters = here == '[' ? GlobClass.at(pattern, next) : null;
            if (characters != null) {
                next = characters.end() - 1;
            } else if (here == '\\') {
                next++;
            } else if (here == '(' && "@?*+!".indexOf(pattern.charAt(next - 1)) >= 0) {
                depth++;
            } else if (here == ')' && --depth == 0) {
                return true;
            }
        }
        return false;
    }
}
