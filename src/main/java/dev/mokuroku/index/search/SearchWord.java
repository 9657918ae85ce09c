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
/// @param parts `git` and `hub` of `GitHub`; empty for a simple word
record SearchWord(String text, List<String> parts) {
    /// Further words and parts of a term are ignored, because each costs a look-up in every field.
    private static final int MAX_WORDS = 16;

    static List<SearchWord> of(String term) {
        List<SearchWord> words = new ArrayList<>();
        try (TokenStream stream = SearchAnalysis.TERM.tokenStream("", term)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int end = -1;
            for (int count = 0; count < MAX_WORDS && stream.incrementToken(); count++) {
                if (offset.startOffset() >= end) {
                    words.add(new SearchWord(token.toString(), new ArrayList<>()));
                    end = offset.endOffset();
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

    /// Stop words such as `the` need not match.
    boolean isStopWord() {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(text);
    }
}
