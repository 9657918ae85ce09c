package dev.mokuroku.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.Settings;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.write.FakeCatalog;
import dev.mokuroku.index.write.TestIndex;
import dev.mokuroku.security.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each request of a session asks who its user is, on the event loop.
class OidcUsersTest {
    @TempDir
    Path folder;

    private final FakeCatalog catalog = new FakeCatalog();
    private TestIndex index;
    private OidcUsers users;

    @BeforeEach
    void open() {
        putUser("ann");
        index = new TestIndex(folder, catalog);
        users = new OidcUsers(Settings.of(OidcConfig.class, Map.of()), index.reads());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void areLookedUpByVirtualThreadsAndThenRemembered() {
        assertThat(isLookedUp("ann")).isTrue();
        assertThat(isLookedUp("ann")).isFalse();
        putUser("ben");
        index.catchUp();
        assertThat(isLookedUp("ann")).as("after a change of the catalog").isTrue();
    }

    @Test
    void areRefusedIfTheirAddressNamesTwoUsers() {
        catalog.put("user:default/ann2", "{\"profile\": {\"email\": \"ANN@example.com\"}}");
        index.catchUp();
        assertThatThrownBy(() -> isLookedUp("ann"))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("user:default/ann2");
    }

    private boolean isLookedUp(String name) {
        AtomicBoolean virtual = new AtomicBoolean();
        Map<String, Object> values = Map.of("email", name + "@example.com", "email_verified", true);
        Caller.User caller = users.callerOf(new Claims("https://sso.example.com", name, values::get), command -> {
                    virtual.set(Thread.currentThread().isVirtual());
                    command.run();
                })
                .await()
                .indefinitely();
        assertThat(caller.getName()).isEqualTo("user:default/" + name);
        return virtual.get();
    }

    private void putUser(String name) {
        catalog.put("user:default/" + name, "{\"profile\": {\"email\": \"%s@example.com\"}}".formatted(name));
    }
}
