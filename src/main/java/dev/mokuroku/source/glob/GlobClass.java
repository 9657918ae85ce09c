package dev.mokuroku.source.glob;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.jspecify.annotations.Nullable;

/// A character class, `[a-z]`, `[!a-z]`, `[[:digit:]]`. The named ones hold ASCII alone.
///
/// @param token what it stands for
/// @param end the place after its `]`
record GlobClass(GlobToken token, int end) {
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("alnum", "09AZaz"),
            Map.entry("alpha", "AZaz"),
            Map.entry("ascii", "\0\177"),
            Map.entry("blank", "  \t\t"),
            Map.entry("cntrl", "\0\37\177\177"),
            Map.entry("digit", "09"),
            Map.entry("graph", "!~"),
            Map.entry("lower", "az"),
            Map.entry("print", " ~"),
            Map.entry("punct", "!/:@[`{~"),
            Map.entry("space", "\t\r  "),
            Map.entry("upper", "AZ"),
            Map.entry("word", "09AZaz__"),
            Map.entry("xdigit", "09AFaf"));

    /// Two ends of a range, both in.
    private record Range(int from, int to) {}

    /// The class that opens at `open`, or null where it has no end: then the bracket is itself.
    static @Nullable GlobClass at(String pattern, int open) {
        boolean negated = open + 1 < pattern.length() && "!^".indexOf(pattern.charAt(open + 1)) >= 0;
        int first = open + (negated ? 2 : 1);
        List<Range> ranges = new ArrayList<>();
        int at = first;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
            String pairs = named < 0 ? null : NAMED.get(pattern.substring(at + 2, named));
            if (pairs != null) {
                for (int pair = 0; pair < pairs.length(); pair += 2) {
                    ranges.add(new Range(pairs.charAt(pair), pairs.charAt(pair + 1)));
                }
                at = named + 2;
            } else {
                at = range(pattern, at, ranges);
            }
        }
        return at < pattern.length() ? new GlobClass(token(ranges, negated), at + 1) : null;
    }

    /// Adds the character or the range that starts here, and answers the place after it.
    private static int range(String pattern, int start, List<Range> ranges) {
        int at = escaped(pattern, start);
        int from = pattern.codePointAt(at);
        int after = at + Character.charCount(from);
        boolean ranged =
                after + 1 < pattern.length() && pattern.charAt(after) == '-' && pattern.charAt(after + 1) != ']';
        if (!ranged) {
            ranges.add(new Range(from, from));
            return after;
        }
        int end = escaped(pattern, after + 1);
        int to = pattern.codePointAt(end);
        if (from <= to) {
            ranges.add(new Range(from, to)); // one that runs backwards holds nothing
        }
        return end + Character.charCount(to);
    }

    private static int escaped(String pattern, int at) {
        return pattern.charAt(at) == '\\' && at + 1 < pattern.length() ? at + 1 : at;
    }

    /// A class of one character is that character: `[.]git` names its dot.
    private static GlobToken token(List<Range> ranges, boolean negated) {
        if (!negated
                && ranges.size() == 1
                && ranges.getFirst().from() == ranges.getFirst().to()) {
            return new GlobToken.Text(Character.toString(ranges.getFirst().from()));
        }
        return new GlobToken.Wildcard(negated ? allBut(ranges) : oneOf(ranges));
    }

    private static Automaton allBut(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.add(new Range('/', '/'));
        sorted.sort(Comparator.comparingInt(Range::from));
        List<Range> gaps = new ArrayList<>();
        int next = 0;
        for (Range range : sorted) {
            if (range.from() > next) {
                gaps.add(new Range(next, range.from() - 1));
            }
            next = Math.max(next, range.to() + 1);
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps.add(new Range(next, Character.MAX_CODE_POINT));
        }
        return oneOf(gaps);
    }

    private static Automaton oneOf(List<Range> ranges) {
        return Automata.makeCharClass(
                ranges.stream().mapToInt(Range::from).toArray(),
                ranges.stream().mapToInt(Range::to).toArray());
    }
}
