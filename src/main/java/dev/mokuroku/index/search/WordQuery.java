package dev.mokuroku.index.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Where one word may be found.
///
/// @param begun whether words that begin so are found too
/// @param mistyped whether words that differ by a letter are found too
record WordQuery(String word, boolean begun, boolean mistyped) {
    /// Of a word that is found in several fields the best counts, and a little of the others.
    private static final float OTHER_FIELDS = 0.2f;

    private static final float STEM = 0.8f;
    /// Beside the some 5 that a rare whole word scores.
    private static final float BEGINNING = 0.8f;

    /// Shorter words are too near to each other.
    private static final int GUESSED_FROM = 4;
    /// Two would cost five times as much, and find words that nobody meant.
    private static final int ERRORS = 1;
    /// The first letter is seldom wrong, and narrows the search.
    private static final int SURE_LETTERS = 1;
    /// With 16 words it stays below Lucene's 1,024 clauses.
    private static final int SIMILAR_WORDS = 8;

    private static final Set<SearchField> GUESSED_IN = EnumSet.of(SearchField.NAME, SearchField.TAGS, SearchField.TEXT);

    Query anywhere() {
        List<Query> fields = Arrays.stream(SearchField.values())
                .<Query>map(field -> new BoostQuery(in(field), field.weight()))
                .toList();
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private Query in(SearchField field) {
        BooleanQuery.Builder forms = new BooleanQuery.Builder();
        Term term = new Term(field.fieldName(), word);
        forms.add(new TermQuery(term), Occur.SHOULD);
        String stem = SearchAnalysis.stem(word);
        if (!stem.equals(word)) {
            forms.add(new BoostQuery(new TermQuery(new Term(field.fieldName(), stem)), STEM), Occur.SHOULD);
        }
        if (begun) {
            forms.add(new BoostQuery(new PrefixQuery(term), BEGINNING), Occur.SHOULD);
        }
        if (mistyped && isGuessed(word) && GUESSED_IN.contains(field)) {
            forms.add(similarTo(term), Occur.SHOULD);
        }
        return forms.build();
    }

    static Query similarTo(Term term) {
        return new FuzzyQuery(term, ERRORS, SURE_LETTERS, SIMILAR_WORDS, true);
    }

    static boolean isGuessed(String word) {
        return word.codePointCount(0, word.length()) >= GUESSED_FROM;
    }
}
