package dev.mokuroku.random;

import java.util.List;
import java.util.Random;

/// Texts with everything that a parser may stumble over, and few of what is harmless.
public final class RandomTexts {
    private static final List<String> PIECES = List.of(
            "a", "B", "name", "0", "1.5", "-", "_", ".", "..", " ", "/", ":", "%", "%2F", "%25", "#", "?", "&", "=",
            "+", "\"", "'", "{", "}", "[", "]", ",", "!", "*", "|", ">", "@", "`", "~", "null", "true", "é", "ß", "İ",
            "日本", "😀", "\n", "\t", "\\", "- ", ": ", " #", "<<", "...", "---");

    private RandomTexts() {}

    public static String any(Random random, int maxPieces) {
        return of(random, maxPieces, PIECES);
    }

    /// Without line breaks, tabs and backslashes.
    public static String line(Random random, int maxPieces) {
        return any(random, maxPieces).replaceAll("[\n\t\\\\]", "x");
    }

    private static String of(Random random, int maxPieces, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxPieces + 1); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
