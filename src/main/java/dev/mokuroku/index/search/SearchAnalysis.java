package dev.mokuroku.index.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How texts become words: `artistLookup`, `artist_lookup` and `artist-lookup` hold `artist` and
/// `lookup`, accents and case do not count, and English words are known by their stems too.
public final class SearchAnalysis {
    /// Maximum length of a compact name; no search term is longer.
    private static final int MAX_COMPACT_LENGTH = 100;

    private static final int SPLIT_FLAGS = WordDelimiterGraphFilter.PRESERVE_ORIGINAL
            | WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    /// Words as texts hold them: each as written, its parts, and the stems of all these.
    static final Analyzer TEXT = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new KeywordRepeatFilter(new FlattenGraphFilter(split(source)));
            return new TokenStreamComponents(source, new RemoveDuplicatesTokenFilter(new KStemFilter(words)));
        }

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return SignedNames.asWords(reader);
        }
    };
    /// Words as a term holds them: each as written, followed by its parts.
    static final Analyzer TERM = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer source = new StandardTokenizer();
            return new TokenStreamComponents(source, split(source));
        }

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return SignedNames.asWords(reader);
        }
    };
    private static final Analyzer STEM = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer source = new KeywordTokenizer();
            return new TokenStreamComponents(source, new KStemFilter(source));
        }
    };
    private static final Analyzer FOLD = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer source = new KeywordTokenizer();
            return new TokenStreamComponents(source, new LowerCaseFilter(new ASCIIFoldingFilter(source)));
        }
    };

    private SearchAnalysis() {}

    /// @param fallback the analyzer of all other fields
    public static Analyzer withSearchFields(Analyzer fallback) {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (SearchField field : SearchField.values()) {
            analyzers.put(field.fieldName(), TEXT);
        }
        return new PerFieldAnalyzerWrapper(fallback, analyzers);
    }

    /// Keeps letters and digits only: `Artist Lookup` and `artist-lookup` have the same compact form.
    /// [Signs][SignedNames] that
    /// are part of a name count.
    static String compact(String text) {
        StringBuilder letters = new StringBuilder();
        SignedNames.asWords(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MAX_COMPACT_LENGTH)
                .forEach(letters::appendCodePoint);
        return firstToken(FOLD, letters.toString()).toLowerCase(Locale.ROOT);
    }

    static String stem(String word) {
        return firstToken(STEM, word);
    }

    private static TokenStream split(Tokenizer source) {
        TokenStream parts = new WordDelimiterGraphFilter(
                source, true, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, SPLIT_FLAGS, null);
        return new LowerCaseFilter(new ASCIIFoldingFilter(parts));
    }

    private static String firstToken(Analyzer analyzer, String text) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String first = stream.incrementToken() ? token.toString() : "";
            stream.end();
            return first;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
