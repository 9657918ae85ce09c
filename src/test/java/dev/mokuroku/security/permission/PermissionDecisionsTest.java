package dev.mokuroku.security.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Backstage's permission API answers from the table of permissions.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(PermissionMatrixTest.Roles.class)
class PermissionDecisionsTest {
    private static final String OWN = "component:default/matrix";
    private static final String OF_OTHERS = "group:default/matrix-owners";

    @Inject
    TestTokens tokens;

    @Inject
    OwnedLocation owned;

    @BeforeEach
    void register() throws IOException {
        owned.register();
    }

    @AfterEach
    void unregister() throws IOException {
        owned.unregister();
    }

    @Test
    void rolesDecideWithoutResource() {
        assertThat(basic("reader", "catalog.location.create")).isEqualTo("DENY");
        assertThat(basic("owner", "catalog.location.create")).isEqualTo("DENY");
        assertThat(basic("editor", "catalog.location.create")).isEqualTo("ALLOW");
        assertThat(basic("editor", "catalog.scan.run")).isEqualTo("DENY");
        assertThat(basic("admin", "catalog.scan.run")).isEqualTo("ALLOW");
        assertThat(basic("reader", "scaffolder.task.read")).isEqualTo("ALLOW");
    }

    @Test
    void ownersMayRefreshWhatIsTheirs() {
        List<String> refs = List.of(OWN, OF_OTHERS, "component:default/no-such-entity", "malformed");
        assertThat(resource("owner", "catalog.entity.refresh", refs)).containsExactly("ALLOW", "DENY", "DENY", "DENY");
        assertThat(resource("owner", "catalog.entity.delete", refs)).containsExactly("ALLOW", "DENY", "DENY", "DENY");
        assertThat(resource("reader", "catalog.entity.refresh", refs)).containsOnly("DENY");
        assertThat(resource("reader", "catalog.entity.read", List.of(OWN, OF_OTHERS)))
                .containsOnly("ALLOW");
        assertThat(resource("editor", "catalog.entity.refresh", List.of(OWN, OF_OTHERS)))
                .containsOnly("ALLOW");
    }

    @Test
    void callersWithoutRoleMayNotAsk() {
        given().header("Authorization", "Bearer " + tokens.of("norole"))
                .contentType("application/json")
                .body("{\"items\":[]}")
                .post("/api/permission/authorize")
                .then()
                .statusCode(403);
    }

    private String basic(String user, String permission) {
        return this.<String>ask(user, """
                {"items": [{"id": "1", "permission": {"type": "basic", "name": "%s", "attributes": {}}}]}
                """.formatted(permission));
    }

    private List<String> resource(String user, String permission, List<String> refs) {
        return ask(user, """
                {"items": [{"id": "1", "resourceRef": ["%s"], "permission": {"type": "resource", "name": "%s",
                  "attributes": {}, "resourceType": "catalog-entity"}}]}
                """.formatted(String.join("\",\"", refs), permission));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // RestAssured reads a text or a list
    private <T> T ask(String user, String body) {
        return given().header("Authorization", "Bearer " + tokens.of(user))
                .contentType("application/json")
                .body(body)
                .post("/api/permission/authorize")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].result");
    }
}
