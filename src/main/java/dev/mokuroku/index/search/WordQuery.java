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

/// The query for one word in all fields.
///
/// @param prefix whether words with this prefix match
/// @param fuzzy whether words that differ by one letter match
record WordQuery(String word, boolean prefix, boolean fuzzy) {
    /// If a word matches several fields, the best field counts fully and the others by this factor.
    private static final float TIE_BREAKER = 0.2f;

    private static final float STEM_BOOST = 0.8f;
    /// A rare whole word scores about 5.
    private static final float PREFIX_BOOST = 0.8f;

    /// Shorter words are too similar to each other.
    private static final int MIN_FUZZY_LENGTH = 4;
    /// Two edits would cost five times as much and match unrelated words.
    private static final int MAX_EDITS = 1;
    /// The first letter is rarely wrong and narrows the search.
    private static final int FUZZY_PREFIX_LENGTH = 1;
    /// With 16 words it stays below Lucene's 1,024 clauses.
    private static final int MAX_FUZZY_EXPANSIONS = 8;

    private static final Set<SearchField> FUZZY_FIELDS =
            EnumSet.of(SearchField.NAME, SearchField.TAGS, SearchField.TEXT);

    Query inAnyField() {
        List<Query> fields = Arrays.stream(SearchField.values())
                .<Query>map(field -> new BoostQuery(in(field), field.weight()))
                .toList();
        return new DisjunctionMaxQuery(fields, TIE_BREAKER);
    }

    private Query in(SearchField field) {
        BooleanQuery.Builder forms = new BooleanQuery.Builder();
        Term term = new Term(field.fieldName(), word);
        forms.add(new TermQuery(term), Occur.SHOULD);
        String stem = SearchAnalysis.stem(word);
        if (!stem.equals(word)) {
            forms.add(new BoostQuery(new TermQuery(new Term(field.fieldName(), stem)), STEM_BOOST), Occur.SHOULD);
        }
        if (prefix) {
            forms.add(new BoostQuery(new PrefixQuery(term), PREFIX_BOOST), Occur.SHOULD);
        }
        if (fuzzy && allowsFuzzy(word) && FUZZY_FIELDS.contains(field)) {
            forms.add(fuzzyQuery(term), Occur.SHOULD);
        }
        return forms.build();
    }

    static Query fuzzyQuery(Term term) {
        return new FuzzyQuery(term, MAX_EDITS, FUZZY_PREFIX_LENGTH, MAX_FUZZY_EXPANSIONS, true);
    }

    static boolean allowsFuzzy(String word) {
        return word.codePointCount(0, word.length()) >= MIN_FUZZY_LENGTH;
    }
}
