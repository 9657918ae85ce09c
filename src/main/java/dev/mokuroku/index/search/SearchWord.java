package dev.mokuroku.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A word of a term.
///
/// @param text in lower case, without accents
/// @param parts `git` and `hub` of `GitHub`; none where it is not put together
record SearchWord(String text, List<String> parts) {
    /// Further words and parts of a term are left out: each costs a look into every field.
    private static final int MOST = 16;

    static List<SearchWord> of(String term) {
        List<SearchWord> words = new ArrayList<>();
        try (TokenStream stream = SearchAnalysis.TERM.tokenStream("", term)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int end = -1;
            for (int count = 0; count < MOST && stream.incrementToken(); count++) {
                if (place.startOffset() >= end) {
                    words.add(new SearchWord(token.toString(), new ArrayList<>()));
                    end = place.endOffset();
                } else {
                    words.getLast().parts().add(token.toString());
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(words);
    }

    /// Words such as `the` need not be found.
    boolean isFiller() {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(text);
    }
}
