package dev.mokuroku.index.search;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/// Names of which a sign is part, as words: `C++` is `Cplusplus`, `C#` is `Csharp`, `.NET` is `dotNET`. Otherwise
/// words are letters and digits alone, and `C++` would be the word `C`.
final class SignedNames {
    private static final Pattern PLUS_PLUS = Pattern.compile("(?<=[\\p{L}\\p{N}])\\+\\+");
    /// No anchor of an address: a letter follows those.
    private static final Pattern SHARP = Pattern.compile("(?<=[\\p{L}\\p{N}])#(?![\\p{L}\\p{N}#/!])");
    /// Neither the end of a sentence, nor within a name or a path, nor the dot of `.gitignore`.
    private static final Pattern DOT = Pattern.compile("(?<![\\p{L}\\p{N}._/)\\]-])\\.(?=\\p{Lu}|net\\b)");

    private SignedNames() {}

    static Reader asWords(Reader text) {
        Reader plus = new PatternReplaceCharFilter(PLUS_PLUS, "plusplus", text);
        Reader sharp = new PatternReplaceCharFilter(SHARP, "sharp", plus);
        return new PatternReplaceCharFilter(DOT, "dot", sharp);
    }

    static String asWords(String text) {
        String plus = PLUS_PLUS.matcher(text).replaceAll("plusplus");
        String sharp = SHARP.matcher(plus).replaceAll("sharp");
        return DOT.matcher(sharp).replaceAll("dot");
    }
}
