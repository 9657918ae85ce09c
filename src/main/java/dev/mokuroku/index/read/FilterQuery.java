package dev.mokuroku.index.read;

import dev.mokuroku.index.IndexFields;
import dev.mokuroku.index.SearchKeys;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Conditions as Lucene queries, none of which scores.
final class FilterQuery {
    private FilterQuery() {}

    static Query of(EntityFilter filter) {
        return switch (filter) {
            case EntityFilter.All(List<EntityFilter> parts) when parts.isEmpty() -> MatchAllDocsQuery.INSTANCE;
            case EntityFilter.All(List<EntityFilter> parts) -> all(parts);
            case EntityFilter.Any(List<EntityFilter> parts) -> any(parts);
            case EntityFilter.Not(EntityFilter part) -> not(part);
            case EntityFilter.Exists(String key) -> exists(key);
            case EntityFilter.In(String key, List<String> values) -> in(key, values);
            case EntityFilter.HasPrefix(String key, String prefix) ->
                new PrefixQuery(new Term(IndexFields.TERM, IndexFields.term(key, prefix)));
            case EntityFilter.RefIn(List<String> refs) ->
                new TermInSetQuery(
                        IndexFields.REF, refs.stream().map(BytesRef::new).toList());
            case EntityFilter.HasSortValue(String key) -> new FieldExistsQuery(IndexFields.order(key));
            case EntityFilter.ValueContains(String key, String part) -> valueContains(key, part);
        };
    }

    private static Query exists(String key) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new FieldExistsQuery(IndexFields.order(key)), Occur.SHOULD);
        query.add(term(IndexFields.KEY, IndexFields.lower(key)), Occur.SHOULD);
        return new ConstantScoreQuery(query.build());
    }

    private static Query in(String key, List<String> values) {
        if (values.size() == 1) {
            return term(IndexFields.TERM, IndexFields.term(key, values.getFirst()));
        }
        return new TermInSetQuery(
                IndexFields.TERM,
                values.stream()
                        .map(value -> new BytesRef(IndexFields.term(key, value)))
                        .toList());
    }

    private static Query all(List<EntityFilter> parts) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(of(part), Occur.FILTER));
        return query.build();
    }

    private static Query any(List<EntityFilter> parts) {
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("none of nothing");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(of(part), Occur.SHOULD));
        return new ConstantScoreQuery(query.build());
    }

    private static Query not(EntityFilter part) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(of(part), Occur.MUST_NOT)
                .build();
    }

    private static Query valueContains(String key, String part) {
        if (part.length() > SearchKeys.MAX_TEXT_LENGTH) {
            return new MatchNoDocsQuery("longer than any value");
        }
        Automaton value = Operations.concatenate(List.of(
                Automata.makeString(IndexFields.term(key, "")),
                Automata.makeAnyString(),
                Automata.makeString(IndexFields.lower(part)),
                Automata.makeAnyString()));
        return new AutomatonQuery(
                new Term(IndexFields.TERM, IndexFields.term(key, part)),
                Operations.determinize(value, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    private static Query term(String field, String text) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
    }
}
