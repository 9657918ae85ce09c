package dev.mokuroku.index.search;

import java.util.Arrays;
import java.util.List;
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
/// @param mistyped whether words that differ by a letter or two are found too
record WordQuery(String word, boolean begun, boolean mistyped) {
    /// Of a word that is found in several fields the best counts, and a little of the others.
    private static final float OTHER_FIELDS = 0.2f;

    private static final float STEM = 0.8f;
    /// Beside the some 5 that a rare whole word scores.
    private static final float BEGINNING = 0.8f;

    private static final int TWO_ERRORS_FROM = 8;
    private static final int ONE_ERROR_FROM = 4;
    /// The first letter is seldom wrong, and narrows the search.
    private static final int SURE_LETTERS = 1;
    /// With 16 words it stays below Lucene's 1,024 clauses.
    private static final int SIMILAR_WORDS = 8;

    Query anywhere() {
        List<Query> fields = Arrays.stream(SearchField.values())
                .<Query>map(field -> new BoostQuery(in(field), field.weight()))
                .toList();
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    Query in(SearchField field) {
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
        if (mistyped && errorsIn(word) > 0 && field != SearchField.DEFINITION) {
            forms.add(similarTo(term), Occur.SHOULD);
        }
        return forms.build();
    }

    static Query similarTo(Term term) {
        return new FuzzyQuery(term, errorsIn(term.text()), SURE_LETTERS, SIMILAR_WORDS, true);
    }

    static int errorsIn(String word) {
        int length = word.codePointCount(0, word.length());
        if (length >= TWO_ERRORS_FROM) {
            return 2;
        }
        return length >= ONE_ERROR_FROM ? 1 : 0;
    }
}
