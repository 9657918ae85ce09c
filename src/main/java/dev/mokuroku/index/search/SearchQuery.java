package dev.mokuroku.index.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The query for a term in one match mode. Every word must match some field, or the compact term must equal the
/// name or title or be its prefix.
public final class SearchQuery {
    /// Higher than any score of words: the entity with exactly this name comes first.
    private static final float EXACT_NAME_BOOST = 10_000;

    private static final float NAME_PREFIX_BOOST = 10;

    private final boolean blank;
    private final String compactTerm;
    private final List<SearchWord> words;
    private final MatchMode mode;

    private SearchQuery(String term, MatchMode mode) {
        this.blank = term.isBlank();
        this.compactTerm = SearchAnalysis.compact(term);
        this.words = SearchWord.of(term);
        this.mode = mode;
    }

    /// The queries to try in order; the next one applies if the previous one finds nothing.
    public static List<SearchQuery> variants(String term) {
        SearchQuery strict = new SearchQuery(term, MatchMode.STRICT);
        return strict.words.isEmpty() ? List.of(strict) : List.of(strict, new SearchQuery(term, MatchMode.FUZZY));
    }

    public Query query() {
        if (words.isEmpty()) {
            return blank ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("a term without words");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(allWords(), Occur.SHOULD);
        if (!compactTerm.isEmpty()) {
            Term name = new Term(SearchField.COMPACT_NAME, compactTerm);
            any.add(boosted(new TermQuery(name), EXACT_NAME_BOOST), Occur.SHOULD);
            any.add(boosted(new PrefixQuery(name), NAME_PREFIX_BOOST), Occur.SHOULD);
            if (mode == MatchMode.FUZZY && WordQuery.allowsFuzzy(compactTerm)) {
                any.add(WordQuery.fuzzyQuery(name), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private Query allWords() {
        boolean onlyStopWords = words.stream().allMatch(SearchWord::isStopWord);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            Occur occur = word.isStopWord() && !onlyStopWords ? Occur.SHOULD : Occur.MUST;
            all.add(wordOrParts(word, i == words.size() - 1), occur);
        }
        return all.build();
    }

    private Query wordOrParts(SearchWord word, boolean last) {
        Query found = word(word.text(), last).inAnyField();
        if (word.parts().isEmpty()) {
            return found;
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (String part : word.parts()) {
            parts.add(word(part, last && part.equals(word.parts().getLast())).inAnyField(), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(found, Occur.SHOULD)
                .add(parts.build(), Occur.SHOULD)
                .build();
    }

    private WordQuery word(String text, boolean last) {
        boolean fuzzy = mode == MatchMode.FUZZY;
        return new WordQuery(text, last || fuzzy, fuzzy);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }
}
