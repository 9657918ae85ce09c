package dev.mokuroku.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Databases in which organisations are spelled in several ways.
class RespelledOrganizationsMigrationTest {
    private static final String SHOP_UID = "11111111-1111-1111-1111-111111111111";
    private static final String BASKET_UID = "22222222-2222-2222-2222-222222222222";

    private EmbeddedPostgres postgres;
    private Connection connection;

    @BeforeEach
    void migrateToTheVersionBefore() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
        migrate("18");
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Test
    void carriesASourceOverToItsNameInLowerCase() throws SQLException {
        descriptor(1, "github:Acme", "shop");
        entity(SHOP_UID, "component:default/shop", 1);
        execute("insert into github_scan_mark values ('github:Acme', 'settings', now(), now())");
        execute("insert into github_organization_settings values ('Acme', '1', '')");
        execute("insert into repository_facts (source, slug, facts, hash, observed_at)"
                + " values ('github:Acme', 'Acme/shop', '{}', '', now())");
        migrate("28");
        assertThat(rows("select source || ' ' || version from descriptor")).containsExactly("github:acme 1");
        assertThat(rows("select uid || ' ' || descriptor_id from entity")).containsExactly(SHOP_UID + " 1");
        assertThat(rows("select source from github_scan_mark")).containsExactly("github:acme");
        assertThat(rows("select organization from github_organization_settings"))
                .containsExactly("acme");
        assertThat(rows("select source from repository_facts")).containsExactly("github:acme");
    }

    @Test
    void mergesTwoSpellingsOfOneSource() throws SQLException {
        descriptor(1, "github:Acme", "shop");
        descriptor(2, "github:acme", "shop");
        descriptor(3, "github:ACME", "basket");
        entity(SHOP_UID, "component:default/shop", 1);
        entity(BASKET_UID, "component:default/basket", 3);
        execute("insert into contender values (2, 'component:default/shop', '{}', now())");
        execute(
                "insert into github_scan_mark values ('github:Acme', '', now(), now()), ('github:acme', '', now(), now())");
        migrate("28");
        assertThat(rows("select id || ' ' || source || ' ' || version from descriptor order by id"))
                .containsExactly("2 github:acme ", "3 github:acme 1");
        assertThat(rows("select uid || ' ' || descriptor_id from entity order by uid"))
                .containsExactly(SHOP_UID + " 2", BASKET_UID + " 3");
        assertThat(rows("select ref from contender")).isEmpty();
        assertThat(rows("select source from github_scan_mark")).isEmpty();
    }

    @Test
    void leavesOtherSourcesAsTheyAre() throws SQLException {
        descriptor(1, "folder:/srv/Catalog", "shop");
        descriptor(2, "folder:/srv/catalog", "shop");
        migrate("28");
        assertThat(rows("select source from descriptor order by id"))
                .containsExactly("folder:/srv/Catalog", "folder:/srv/catalog");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .target(version)
                .load()
                .migrate();
    }

    private void descriptor(int id, String source, String name) throws SQLException {
        execute("""
                insert into descriptor (id, source, location, origin, version, parser_revision, read_at)
                values (%d, '%s', 'url:%s', 'url:%s', '1', 1, now())""".formatted(id, source, name, name));
    }

    private void entity(String uid, String ref, int descriptor) throws SQLException {
        execute("insert into entity values ('%s', '%s', %d, '{}', now(), now())".formatted(uid, ref, descriptor));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
