package dev.mokuroku.descriptor;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Gets the escapes past the YAML parser that YAML 1.2 has and the parser does not know: `\L`, `\P`, and a backslash
/// before a tab. They are escapes between double quotes alone, which only the parser can recognise, so each travels as
/// two
/// characters of the private plane of [UnprintableCharacters], and columns stay what they are.
public final class RareEscapes {
    private static final int PRIVATE = 0x10F000;
    private static final String BACKSLASH = hidden('\\');
    private static final String LINE = BACKSLASH + hidden('L');
    private static final String PARAGRAPH = BACKSLASH + hidden('P');
    private static final String TAB = BACKSLASH + hidden('\t');
    /// Of a row of backslashes each two are an escape themselves. What may follow a tab would have another meaning
    /// after a character that is no blank.
    private static final Pattern ESCAPE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\(?:([LP])|(\t)(?![\\s#:,\\]}]))");

    private RareEscapes() {}

    private static String hidden(char character) {
        return Character.toString(PRIVATE + character);
    }

    /// The same text where there is nothing to hide.
    public static String hide(String text) {
        boolean any = text.contains("\\L") || text.contains("\\P") || text.contains("\\\t");
        return any
                ? ESCAPE.matcher(text).replaceAll(match -> {
                    String escaped = match.group(2) == null ? TAB : "L".equals(match.group(2)) ? LINE : PARAGRAPH;
                    return match.group(1).replace("\\", "\\\\") + escaped;
                })
                : text;
    }

    public static String reveal(String text, ScalarStyle style) {
        if (!text.contains(BACKSLASH)) {
            return text;
        }
        return style == ScalarStyle.DOUBLE_QUOTED
                ? text.replace(LINE, "\u2028").replace(PARAGRAPH, "\u2029").replace(TAB, "\t")
                : text.replace(LINE, "\\L").replace(PARAGRAPH, "\\P").replace(TAB, "\\\t");
    }
}
