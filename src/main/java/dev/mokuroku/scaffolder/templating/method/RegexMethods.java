package dev.mokuroku.scaffolder.templating.method;

import dev.mokuroku.scaffolder.templating.regex.RegexSearch;
import dev.mokuroku.scaffolder.templating.value.BooleanValue;
import dev.mokuroku.scaffolder.templating.value.RegexValue;

/// The methods of regular expressions.
final class RegexMethods {
    private RegexMethods() {}

    static Method test(RegexValue regex) {
        return Method.of(1, given -> BooleanValue.of(RegexSearch.test(regex, given.text(0), given.work())));
    }
}
