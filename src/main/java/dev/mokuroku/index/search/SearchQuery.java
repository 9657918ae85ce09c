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

/// A term, read in one way. Every word must be found somewhere, or else the term as a whole must be the
/// name or title, or its beginning.
public final class SearchQuery {
    /// More than words can score: the entity of that very name comes first.
    private static final float THE_NAME = 10_000;

    private static final float THE_NAME_BEGUN = 10;

    private final boolean blank;
    private final String whole;
    private final List<SearchWord> words;
    private final SearchReading reading;

    private SearchQuery(String term, SearchReading reading) {
        this.blank = term.isBlank();
        this.whole = SearchAnalysis.whole(term);
        this.words = SearchWord.of(term);
        this.reading = reading;
    }

    /// The ways to read a term. The next is for when the one before finds nothing.
    public static List<SearchQuery> readings(String term) {
        SearchQuery close = new SearchQuery(term, SearchReading.CLOSE);
        return close.words.isEmpty() ? List.of(close) : List.of(close, new SearchQuery(term, SearchReading.TOLERANT));
    }

    public Query query() {
        if (words.isEmpty()) {
            return blank ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("a term without words");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(everyWord(), Occur.SHOULD);
        if (!whole.isEmpty()) {
            Term name = new Term(SearchField.WHOLE, whole);
            any.add(weighed(new TermQuery(name), THE_NAME), Occur.SHOULD);
            any.add(weighed(new PrefixQuery(name), THE_NAME_BEGUN), Occur.SHOULD);
            if (reading == SearchReading.TOLERANT && WordQuery.isGuessed(whole)) {
                any.add(WordQuery.similarTo(name), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private Query everyWord() {
        boolean onlyFillers = words.stream().allMatch(SearchWord::isFiller);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            Occur occur = word.isFiller() && !onlyFillers ? Occur.SHOULD : Occur.MUST;
            all.add(wholeOrParts(word, i == words.size() - 1), occur);
        }
        return all.build();
    }

    private Query wholeOrParts(SearchWord word, boolean last) {
        Query found = word(word.text(), last).anywhere();
        if (word.parts().isEmpty()) {
            return found;
        }
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (String part : word.parts()) {
            parts.add(word(part, last && part.equals(word.parts().getLast())).anywhere(), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(found, Occur.SHOULD)
                .add(parts.build(), Occur.SHOULD)
                .build();
    }

    private WordQuery word(String text, boolean last) {
        boolean tolerant = reading == SearchReading.TOLERANT;
        return new WordQuery(text, last || tolerant, tolerant);
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
