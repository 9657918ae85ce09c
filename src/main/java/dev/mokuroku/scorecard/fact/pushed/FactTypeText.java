package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.scorecard.fact.FactType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of facts as schemas write them: `text-map`. The type JSON is for the spec of an entity alone.
public final class FactTypeText {
    private FactTypeText() {}

    public static String of(FactType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<FactType> parse(String text) {
        return types().filter(type -> of(type).equals(text)).findFirst();
    }

    /// All texts, for error messages.
    static String all() {
        return types().map(FactTypeText::of).collect(Collectors.joining(", "));
    }

    private static Stream<FactType> types() {
        return Arrays.stream(FactType.values()).filter(type -> type != FactType.JSON);
    }
}
