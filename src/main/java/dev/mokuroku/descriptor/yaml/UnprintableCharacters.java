package dev.mokuroku.descriptor.yaml;

import java.util.stream.IntStream;

/// Gets control characters past the YAML parser, which refuses them where Backstage's takes them: a
/// broken umlaut in a description should not cost the entity. They travel as characters of a private
/// plane that no text uses.
final class UnprintableCharacters {
    private static final int PRIVATE = 0x10F000;
    /// Begins all of the private characters.
    private static final char SURROGATE = Character.highSurrogate(PRIVATE);

    private UnprintableCharacters() {}

    /// The same text where there is nothing to hide.
    static String hide(String text) {
        boolean any = text.chars().anyMatch(UnprintableCharacters::isRefused);
        return any ? map(text.codePoints().map(point -> isRefused(point) ? point + PRIVATE : point)) : text;
    }

    static String reveal(String text) {
        boolean any = text.indexOf(SURROGATE) >= 0;
        return any ? map(text.codePoints().map(point -> isRefused(point - PRIVATE) ? point - PRIVATE : point)) : text;
    }

    private static boolean isRefused(int point) {
        return Character.isISOControl(point) && point != '\t' && point != '\n' && point != '\r' && point != 0x85;
    }

    private static String map(IntStream points) {
        return points.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
