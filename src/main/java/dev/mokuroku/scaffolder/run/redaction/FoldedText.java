package dev.mokuroku.scaffolder.run.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The letters and digits of a text in lower case: a secret is found among them in any case, and with its characters
/// apart. A letter of two surrogates is left out, because filters may take its halves apart.
///
/// @param skipsEscapes whether the `n` of `\n`, as JSON writes the end of a line, is no letter; so with `\r`, `\t`,
///     `\b`, `\f` and `\u001b`, behind any number of backslashes
record FoldedText(String text, boolean skipsEscapes) {
    /// Characters between two letters or digits of one secret.
    static final int MAX_GAP = 4_096;

    /// In place of a gap that is longer. No letter, so no secret has it.
    private static final char BREAK = '\0';

    private static final int ASCII = 0x80;
    private static final String ESCAPES = "nrtbf";
    private static final int HEX_DIGITS = 4;

    /// Letters that become several, such as `ß`, whose upper case is `SS`.
    private static final Map<Character, String> EXPANDED = IntStream.rangeClosed(ASCII, Character.MAX_VALUE)
            .filter(Character::isLetterOrDigit)
            .mapToObj(letter -> (char) letter)
            .filter(letter -> !expanded(letter).equals(Character.toString(lowerCase(letter))))
            .collect(Collectors.toMap(Function.identity(), FoldedText::expanded));

    @FunctionalInterface
    private interface Letters {
        /// @param at where the character is that the letter comes of
        void add(char letter, int at);
    }

    /// As [#letters()], with what a text has that is looked for: gaps of any length.
    static String lettersOf(String text, boolean skipsEscapes) {
        return new FoldedText(text, skipsEscapes).letters().replace(Character.toString(BREAK), "");
    }

    /// The letters and digits, and a character that is neither for each gap of more than [#MAX_GAP] characters.
    String letters() {
        StringBuilder letters = new StringBuilder();
        walk((letter, _) -> letters.append(letter));
        return letters.toString();
    }

    /// Hides in the text what was found in its letters, with all that stands between them.
    void hide(HiddenRanges found, HiddenRanges hidden) {
        if (!found.areNone()) {
            walk(new Hiding(found, hidden));
        }
    }

    private static final class Hiding implements Letters {
        private final HiddenRanges found;
        private final HiddenRanges hidden;
        private int index;
        private int previous;

        Hiding(HiddenRanges found, HiddenRanges hidden) {
            this.found = found;
            this.hidden = hidden;
        }

        @Override
        public void add(char letter, int at) {
            if (found.contains(index)) {
                hidden.add(found.isJoined(index) ? previous : at, at + 1);
            }
            index++;
            previous = at;
        }
    }

    private void walk(Letters letters) {
        int previousEnd = 0;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (skipsEscapes && character == '\\') {
                at = endOfEscape(at + 1);
                continue;
            }
            if (isLetterOrDigit(character)) {
                if (at - previousEnd > MAX_GAP) {
                    letters.add(BREAK, at);
                }
                fold(character, at, letters);
                previousEnd = at + 1;
            }
            at++;
        }
    }

    private static boolean isLetterOrDigit(char character) {
        return character < ASCII
                ? (character >= 'a' && character <= 'z')
                        || (character >= '0' && character <= '9')
                        || (character >= 'A' && character <= 'Z')
                : Character.isLetterOrDigit(character);
    }

    private static void fold(char character, int at, Letters letters) {
        if (character < ASCII) {
            letters.add(character >= 'A' && character <= 'Z' ? (char) (character + ' ') : character, at);
            return;
        }
        String expanded = EXPANDED.get(character);
        if (expanded == null) {
            letters.add(lowerCase(character), at);
        } else {
            expanded.chars().forEach(letter -> letters.add((char) letter, at));
        }
    }

    /// By way of the upper case, in which letters such as `ς` and `σ` are one.
    private static char lowerCase(char letter) {
        return Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(letter)));
    }

    private static String expanded(char letter) {
        String upper = Character.toString(letter).toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return upper.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// @param behind the first backslash
    private int endOfEscape(int behind) {
        int at = behind;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        if (at < text.length() && ESCAPES.indexOf(text.charAt(at)) >= 0) {
            return at + 1;
        }
        return isUnicodeEscape(at) ? at + 1 + HEX_DIGITS : at;
    }

    private boolean isUnicodeEscape(int at) {
        return at + HEX_DIGITS < text.length()
                && text.charAt(at) == 'u'
                && IntStream.rangeClosed(1, HEX_DIGITS)
                        .allMatch(digit -> Character.digit(text.charAt(at + digit), 16) >= 0);
    }
}
