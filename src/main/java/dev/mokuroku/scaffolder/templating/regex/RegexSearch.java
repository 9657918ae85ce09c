package dev.mokuroku.scaffolder.templating.regex;

import dev.mokuroku.scaffolder.templating.value.RegexValue;
import dev.mokuroku.scaffolder.templating.value.TemplateFailure;
import dev.mokuroku.scaffolder.templating.value.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Searches texts for regular expressions, within the limits of a rendering.
public final class RegexSearch {
    /// Steps of the engine that are counted at a time.
    private static final int BATCH = 1_024;
    /// A step of the engine takes longer than a look at a character.
    private static final int COST = 8;

    private RegexSearch() {}

    /// As JavaScript's `regex.test(text)`, which moves the last index of a global or sticky expression.
    public static boolean test(RegexValue regex, String text, Work work) {
        return guarded(() -> {
            boolean stateful = regex.global() || regex.sticky();
            int start = stateful ? regex.lastIndex() : 0;
            Matcher matcher = matcher(regex.pattern(), text, work);
            boolean found = start <= text.length()
                    && (regex.sticky() ? matcher.region(start, text.length()).lookingAt() : matcher.find(start));
            if (stateful) {
                regex.lastIndex(found ? matcher.end() : 0);
            }
            return found;
        });
    }

    /// As JavaScript's `text.replace(regex, replacement)`.
    public static String replace(RegexValue regex, String text, String replacement, Work work) {
        if (!regex.sticky()) {
            return replace(regex.pattern(), text, replacement, regex.global(), work);
        }
        return guarded(() -> {
            Matcher matcher = matcher(regex.pattern(), text, work);
            int start = Math.min(regex.lastIndex(), text.length());
            if (!matcher.region(start, text.length()).lookingAt()) {
                regex.lastIndex(0);
                return text;
            }
            regex.lastIndex(matcher.end());
            StringBuilder out = new StringBuilder(text.substring(0, matcher.start()));
            Replacement.append(out, text, matcher, replacement, work);
            return out.append(text, matcher.end(), text.length()).toString();
        });
    }

    /// @param replacement may refer to the match by `$&`, `$1` and so on
    public static String replace(Pattern pattern, String text, String replacement, boolean all, Work work) {
        return guarded(() -> {
            Matcher matcher = matcher(pattern, text, work);
            StringBuilder out = new StringBuilder();
            int from = 0;
            while (matcher.find() && (all || from == 0)) {
                work.write((long) out.length() + matcher.start() - from, matcher.start() - from);
                out.append(text, from, matcher.start());
                Replacement.append(out, text, matcher, replacement, work);
                from = matcher.end();
                if (!all) {
                    break;
                }
            }
            work.write((long) out.length() + text.length() - from, text.length() - from);
            return out.append(text, from, text.length()).toString();
        });
    }

    /// As JavaScript's `text.split(regex)`, with the texts of groups between the parts.
    public static List<String> split(RegexValue regex, String text, Work work) {
        return guarded(() -> {
            Matcher matcher = matcher(regex.pattern(), text, work);
            List<String> parts = new ArrayList<>();
            if (text.isEmpty()) {
                return matcher.lookingAt() ? parts : List.of(text);
            }
            int from = 0;
            while (matcher.find()) {
                boolean skipped = matcher.end() == from || matcher.start() == text.length();
                if (!skipped || (matcher.end() > matcher.start() && matcher.start() < text.length())) {
                    parts.add(text.substring(from, matcher.start()));
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        parts.add(matcher.group(group) == null ? "" : matcher.group(group));
                    }
                    from = matcher.end();
                }
                work.items(1);
            }
            parts.add(text.substring(from));
            return parts;
        });
    }

    /// The matches of a pattern of the language itself.
    public static List<String> matches(Pattern pattern, String text, Work work) {
        return guarded(() -> {
            Matcher matcher = matcher(pattern, text, work);
            List<String> found = new ArrayList<>();
            while (matcher.find()) {
                work.items(1);
                found.add(matcher.group());
            }
            return found;
        });
    }

    private static Matcher matcher(Pattern pattern, String text, Work work) {
        work.read(text.length());
        return pattern.matcher(new CountedText(text, BATCH, _ -> work.read((long) BATCH * COST)))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    /// The engine calls itself for each repetition of a group: long texts exhaust the stack.
    private static <T> T guarded(Supplier<T> search) {
        try {
            return search.get();
        } catch (StackOverflowError tooDeep) {
            throw new TemplateFailure("The regular expression is too complex for a text of this length");
        }
    }
}
