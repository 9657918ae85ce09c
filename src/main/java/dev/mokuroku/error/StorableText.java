package dev.mokuroku.error;

/// Text that PostgreSQL can store: any text without the character NUL.
///
/// Input of callers is refused, and so is a descriptor. Text of others that is only shown, such as a message, is
/// stored with a replacement.
public final class StorableText {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    public static boolean isStorable(String text) {
        return text.indexOf(NUL) < 0;
    }

    /// The text with `U+FFFD` in place of each NUL.
    public static String replaceNul(String text) {
        return text.replace(NUL, REPLACEMENT);
    }

    /// @param field of the input, as of [CatalogException#field()]
    /// @return the text
    /// @throws CatalogException `INVALID_INPUT` with the field, if the text contains NUL
    public static String check(String field, String text) {
        if (!isStorable(text)) {
            throw CatalogException.invalidField(field, "must not contain the character NUL");
        }
        return text;
    }
}
