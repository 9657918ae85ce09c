package dev.mokuroku.security.role;

import dev.mokuroku.Settings;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.index.write.TestIndex;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A catalog that is new for each test. Ann is a member of the team `web`, which belongs to the department `shop`. The
/// groups `a` and `b` are above each
/// other. Each of `web`, `shop`, ann and ben owns a component.
public final class TeamCatalog implements BeforeEachCallback, AfterEachCallback {
    public static final Caller ANN = user("ann");
    public static final Caller BEN = user("ben");

    private FakeCatalog catalog;
    private Path folder;
    private TestIndex index;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        catalog = new FakeCatalog();
        folder = Files.createTempDirectory("team-catalog");
        index = new TestIndex(folder, catalog);
        relate("user:default/ann", "memberOf", "group:default/web");
        relate("user:default/cycle", "memberOf", "group:default/a");
        relate("group:default/web", "childOf", "group:default/shop");
        relate("group:default/a", "childOf", "group:default/b");
        relate("group:default/b", "childOf", "group:default/a");
        catalog.put("group:default/shop", "{}");
        catalog.put("user:default/ben", "{}");
        relate("component:default/of-web", "ownedBy", "group:default/web");
        relate("component:default/of-shop", "ownedBy", "group:default/shop");
        relate("component:default/of-ann", "ownedBy", "user:default/ann");
        relate("component:default/of-ben", "ownedBy", "user:default/ben");
        index.catchUp();
    }

    public static Caller user(String name) {
        return new Caller.User(EntityRef.parse("user:default/" + name));
    }

    public CatalogIndex reads() {
        return index.reads();
    }

    public CallerGroups groups() {
        return new CallerGroups(index.reads());
    }

    public CallerRoles roles(Map<String, String> settings) {
        AuthConfig config = Settings.of(AuthConfig.class, settings);
        return new CallerRoles(config, groups(), new Guest(config));
    }

    public void leaveTeams(String user) {
        catalog.put("user:default/" + user, "{}");
        index.catchUp();
    }

    private void relate(String from, String type, String to) {
        catalog.put(from, "{}", new Relation(EntityRef.parse(from), type, EntityRef.parse(to)));
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
