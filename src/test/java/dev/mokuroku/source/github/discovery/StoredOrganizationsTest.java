package dev.mokuroku.source.github.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.source.github.discovery.store.OrganizationSettingsRepository;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
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
class StoredOrganizationsTest {
    @Inject
    StoredOrganizations stored;

    @Inject
    OrganizationSettingsRepository settings;

    @Inject
    AgroalDataSource database;

    @Test
    void forgetsCheckpointsAndSettingsOfAnOrganization() throws SQLException {
        execute("insert into github_scan_mark values ('github:marked', '', now(), now())");
        settings.save("Configured", new SettingsStore.File("1", ""));
        assertThat(stored.sources()).contains("github:marked", "github:configured");
        stored.forget("github:marked");
        stored.forget("github:configured");
        assertThat(stored.sources()).doesNotContain("github:marked", "github:configured");
        assertThat(settings.load("configured")).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
