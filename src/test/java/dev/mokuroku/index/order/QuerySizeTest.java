package dev.mokuroku.index.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class QuerySizeTest {
    @Test
    void growsWithTheTextsOfACondition() {
        assertThat(QuerySize.of(term("short"))).isBetween(50, 1_000);
        assertThat(QuerySize.of(term("x".repeat(10_000)))).isBetween(10_000, 12_000);
    }

    @Test
    void growsWithItsParts() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int i = 0; i < 500; i++) {
            any.add(term("value-%d-%s".formatted(i, "x".repeat(1_000))), Occur.SHOULD);
        }
        assertThat(QuerySize.of(any.build())).isGreaterThan(500_000);
    }

    private static TermQuery term(String text) {
        return new TermQuery(new Term("term", text));
    }
}
