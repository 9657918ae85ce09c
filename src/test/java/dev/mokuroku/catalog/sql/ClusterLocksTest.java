package dev.mokuroku.catalog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ClusterLocksTest {
    @Inject
    ClusterLocks turns;

    @Inject
    DataSource database;

    private ClusterLocks.Held awaited() {
        try {
            return turns.acquire("github:turns");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void giveASourceToOneAtATime() throws Exception {
        try (ClusterLocks.Held _ = turns.tryAcquire("github:turns").orElseThrow()) {
            assertThat(turns.tryAcquire("github:turns")).isEmpty();
            try (ClusterLocks.Held other = turns.tryAcquire("github:others").orElseThrow()) {
                assertThat(other).isNotNull();
            }
        }
        try (ClusterLocks.Held again = turns.tryAcquire("github:turns").orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void areLostWithTheirConnection() throws SQLException {
        try (ClusterLocks.Held held = turns.tryAcquire("github:lost").orElseThrow()) {
            assertThat(held.isHeld()).isTrue();
            endConnectionThatLocks("github:lost");
            assertThat(held.isHeld()).isFalse();
        }
    }

    private void endConnectionThatLocks(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory'"
                                + " and objid = (hashtext(?)::bigint & 4294967295)::oid")) {
            statement.setString(1, name);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }

    @Test
    void goFromOneToTheOneThatWaits() throws Exception {
        ClusterLocks.Held held = turns.acquire("github:turns");
        CompletableFuture<ClusterLocks.Held> next = CompletableFuture.supplyAsync(this::awaited);
        assertThat(next).isNotDone();
        held.close();
        next.get(20, TimeUnit.SECONDS).close();
    }
}
