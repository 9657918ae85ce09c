package dev.mokuroku.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SqlStatementTest {
    @Inject
    CatalogConnection connections;

    @Test
    @Transactional
    void bindsInstantsArraysAndNull() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        SqlStatement select = SqlStatement.of(
                "select concat_ws(' ', ?::timestamptz = '2026-01-01T00:00:00Z', 'b' = any(?), 3 = any(?), ?::text is null)",
                at,
                SqlArray.texts(List.of("a", "b")),
                SqlArray.longs(List.of()),
                null);
        assertThat(connections.call(select::texts)).containsExactly("t t f t");
    }

    @Test
    @Transactional
    void joinsTheConditionsThatAreGiven() {
        SqlConditions conditions =
                new SqlConditions().and("n > ?", 1).andIfGiven("n <> ?", null).andIfGiven("n < ?", 4);
        SqlStatement select = SqlStatement.of("select n from generate_series(?, 9) as n", 0)
                .where(conditions)
                .append(" order by n limit ?", 5);
        List<Integer> found = connections.call(connection -> select.list(connection, row -> row.getInt(1)));
        assertThat(found).containsExactly(2, 3);
    }

    @Test
    @Transactional
    void selectsEverythingWithoutAConditionAndCounts() {
        SqlStatement count =
                SqlStatement.of("select count(*) from generate_series(1, 7)").where(new SqlConditions());
        assertThat(connections.<Long>call(count::number)).isEqualTo(7);
    }

    @Test
    @Transactional
    void failsWithTheExceptionsOfHibernate() {
        SqlStatement wrong = SqlStatement.of("select * from no_such_table");
        assertThatThrownBy(() -> connections.call(wrong::texts)).isInstanceOf(JDBCException.class);
    }
}
