package dev.mokuroku.index.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/// Names of which a sign is part, as words: `C++` is `Cplusplus`, `C#` is `Csharp`, `.NET` is `dotNET`. Otherwise
/// words are letters and digits alone, and `C++` would be the word `C`.
final class SignedNames {
    /// In the order in which they are replaced.
    private static final List<Sign> SIGNS = List.of(
            new Sign("++", "(?<=[\\p{L}\\p{N}])\\+\\+", "plusplus"),
            // No anchor of an address: a letter follows those.
            new Sign("#", "(?<=[\\p{L}\\p{N}])#(?![\\p{L}\\p{N}#/!])", "sharp"),
            // Neither the end of a sentence, nor within a name or a path, nor the dot of `.gitignore`.
            new Sign(".", "(?<![\\p{L}\\p{N}._/)\\]-])\\.(?=\\p{Lu}|net\\b)", "dot"));

    private SignedNames() {}

    /// @param sign without it in the text, the pattern is not tried
    private record Sign(String sign, Pattern pattern, String word) {
        Sign(String sign, String pattern, String word) {
            this(sign, Pattern.compile(pattern), word);
        }

        boolean isIn(String text) {
            return text.contains(sign) && pattern.matcher(text).find();
        }

        String replaceIn(String text) {
            return text.contains(sign) ? pattern.matcher(text).replaceAll(word) : text;
        }
    }

    /// Most texts hold no sign, so they are read without a filter.
    static Reader asWords(Reader reader) {
        String text = read(reader);
        Reader words = new StringReader(text);
        for (Sign sign : SIGNS) {
            if (sign.isIn(text)) {
                words = new PatternReplaceCharFilter(sign.pattern(), sign.word(), words);
                text = sign.replaceIn(text);
            }
        }
        return words;
    }

    static String asWords(String text) {
        String words = text;
        for (Sign sign : SIGNS) {
            words = sign.replaceIn(words);
        }
        return words;
    }

    private static String read(Reader reader) {
        try {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
