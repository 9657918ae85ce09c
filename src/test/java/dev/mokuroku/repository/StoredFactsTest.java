package dev.mokuroku.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StoredFactsTest {
    @Inject
    StoredFacts stored;

    @Inject
    AgroalDataSource database;

    @Test
    void forgetsTheFactsOfAnOrganization() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into repository_facts (source, slug, facts, hash, observed_at)"
                    + " values ('github:known', 'known/shop', '{}', '', now()),"
                    + " ('github:known', 'known/cart', '{}', '', now())");
        }
        assertThat(stored.sources()).contains("github:known");
        stored.forget("file:known");
        assertThat(stored.sources()).contains("github:known");
        stored.forget("github:known");
        assertThat(stored.sources()).doesNotContain("github:known");
    }
}
