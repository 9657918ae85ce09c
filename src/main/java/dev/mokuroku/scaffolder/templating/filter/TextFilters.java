package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.regex.RegexSearch;
import dev.mokuroku.scaffolder.templating.text.Whitespace;
import dev.mokuroku.scaffolder.templating.value.Coercion;
import dev.mokuroku.scaffolder.templating.value.NullValue;
import dev.mokuroku.scaffolder.templating.value.NumberValue;
import dev.mokuroku.scaffolder.templating.value.TextValue;
import dev.mokuroku.scaffolder.templating.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Filters of letters and words.
final class TextFilters {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private TextFilters() {}

    static Value lower(Filtered filtered) {
        return written(filtered, filtered.normalizedText().toLowerCase(Locale.ROOT));
    }

    static Value upper(Filtered filtered) {
        return written(filtered, filtered.normalizedText().toUpperCase(Locale.ROOT));
    }

    private static Value written(Filtered filtered, String text) {
        filtered.work().write(text.length());
        return new TextValue(text);
    }

    static Value capitalize(Filtered filtered) {
        return filtered.like(capitalized(filtered.normalizedText()));
    }

    static Value title(Filtered filtered) {
        return filtered.like(Arrays.stream(filtered.normalizedText().split(" ", -1))
                .map(TextFilters::capitalized)
                .collect(Collectors.joining(" ")));
    }

    private static String capitalized(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    static Value trim(Filtered filtered) {
        return filtered.like(Whitespace.trim(filtered.text()));
    }

    static Value wordcount(Filtered filtered) {
        if (!Coercion.truthy(filtered.normalized())) {
            return NullValue.NULL;
        }
        int words = RegexSearch.matches(WORD, filtered.normalizedText(), filtered.work())
                .size();
        return words == 0 ? NullValue.NULL : new NumberValue(words);
    }
}
