package dev.mokuroku.security.servicetoken;

import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.role.CallerRoles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ServiceTokensTest {
    private static final String VIEWER = "{viewer{name kind}}";

    @Inject
    DataSource database;

    @Inject
    LiveTokens live;

    @Inject
    CallerRoles roles;

    @Test
    void isAcceptedUntilItIsRevoked() {
        JsonPath issued = issue("accepted", "READER", "expiresInDays: 90");
        String token = issued.getString("token");
        String id = issued.getString("serviceToken.id");
        as(token, VIEWER).statusCode(200).body("data.viewer.name", is("accepted"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/catalog/entities?limit=1")
                .then()
                .statusCode(200);
        await().untilAsserted(
                        () -> assertThat(listed(id)).containsKey("lastUsedAt").doesNotContainValue(null));
        assertThat(revoke(id).getString("serviceToken.revokedAt")).isNotNull();
        as(token, VIEWER).statusCode(401).body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/catalog/entities?limit=1")
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + token)
                .get("/q/health")
                .then()
                .statusCode(200);
        assertThat(revoke(id).getString("userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(trail(id))
                .containsExactly(
                        "TOKEN_REVOKED user:default/guest accepted, role reader, id " + id,
                        "TOKEN_ISSUED user:default/guest accepted, role reader, id " + id);
    }

    @Test
    void isRefusedWhenItExpired() throws SQLException {
        JsonPath issued = issue("expiring", "ADMIN", "expiresInDays: 1");
        as(issued.getString("token"), VIEWER).statusCode(200);
        try (Connection connection = database.getConnection();
                PreparedStatement expire = connection.prepareStatement(
                        "update service_token set expires_at = now() - interval '1 second' where id = ?::uuid")) {
            expire.setString(1, issued.getString("serviceToken.id"));
            expire.executeUpdate();
        }
        live.invalidate();
        as(issued.getString("token"), VIEWER).statusCode(401);
    }

    @Test
    void hasItsOwnRole() {
        String reader = issue("reading", "READER", "").getString("token");
        as(reader, "mutation{registerLocation(input:{target:\"https://files.example.com/c.yaml\"}){userErrors{code}}}")
                .body("errors[0].extensions.code", is("FORBIDDEN"))
                .body("errors[0].message", containsString("but reading has the role reader"));
        String editor = issue("editing", "EDITOR", "").getString("token");
        as(editor, "{serviceTokens{totalCount}}")
                .body("errors[0].extensions.code", is("FORBIDDEN"))
                .body("data", nullValue());
        as(editor, "mutation{issueServiceToken(input:{name:\"more\",role:ADMIN}){token}}")
                .body("errors[0].extensions.code", is("FORBIDDEN"));
        String admin = issue("managing", "ADMIN", "").getString("token");
        as(admin, "{serviceTokens(first:1){totalCount nodes{createdBy}}}").body("errors", nullValue());
    }

    /// The default of `mokuroku.auth.roles.editor` has `plugin:*`.
    @Test
    void keepsItsRoleWhereAListNamesAnother() {
        assertThat(roles.of(new Caller.Service("plugin:catalog"))).contains(Role.EDITOR);
        assertThat(roles.of(new Caller.Service("plugin:catalog", Role.READER))).contains(Role.READER);
        assertThat(roles.of(new Caller.Service("unlisted", Role.READER))).contains(Role.READER);
    }

    @Test
    void isShownOnce() throws SQLException {
        try (CapturedLog log = new CapturedLog()) {
            String token = issue("shown-once", "READER", "").getString("token");
            as(token, VIEWER).statusCode(200);
            as(token, "mutation{issueServiceToken(input:{name:\"x\",role:READER}){token}}")
                    .statusCode(200);
            String all = ask("{serviceTokens(first:100){nodes{id name role createdBy createdAt expiresAt lastUsedAt}} "
                            + "auditTrail(first:100){nodes{message author}}}")
                    .prettify();
            assertThat(all).contains("shown-once").doesNotContain(token);
            assertThat(log.lines).isNotEmpty().noneMatch(line -> line.contains(token));
            assertThat(tablesWith(token)).isEmpty();
            assertThat(tablesWith("shown-once")).contains("service_token", "audit_entry");
        }
    }

    @Test
    void refusesInvalidInput() {
        assertThat(issue("ci", "READER", "").getString("userErrors[0].code")).isEqualTo("CONFLICT");
        assertThat(issue("", "READER", "").getList("userErrors[0].field")).containsExactly("input", "name");
        assertThat(issue("a\\u0000b", "READER", "").getString("userErrors[0].code"))
                .isEqualTo("INVALID_INPUT");
        assertThat(issue("late", "READER", "expiresInDays: 3651").getList("userErrors[0].field"))
                .containsExactly("input", "expiresInDays");
        assertThat(issue("late", "READER", "expiresInDays: 0").getString("userErrors[0].message"))
                .isEqualTo("expiresInDays must be from 1 to 3650 but is 0");
        assertThat(revoke("nonsense").getString("userErrors[0].code")).isEqualTo("INVALID_INPUT");
        assertThat(revoke(new UUID(0, 0).toString()).getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        as("test-token-of-ci", "mutation{issueServiceToken(input:{name:\"x\",role:OWNER}){token}}")
                .body("errors[0].message", containsString("OWNER"));
        as("test-token-of-ci", "{serviceTokens(after:\"bm9uc2Vuc2U\"){totalCount}}")
                .body("errors[0].extensions.code", is("INVALID_INPUT"));
    }

    @Test
    void pagesNewestFirst() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            issued.addFirst(issue("page-" + i, "READER", "").getString("serviceToken.id"));
        }
        String query = "{serviceTokens(first:2%s){nodes{id} pageInfo{endCursor hasNextPage}}}";
        JsonPath first = ask(query.formatted(""));
        String cursor = first.getString("data.serviceTokens.pageInfo.endCursor");
        JsonPath second = ask(query.formatted(",after:\"" + cursor + "\""));
        assertThat(first.<String>getList("data.serviceTokens.nodes.id")).isEqualTo(issued.subList(0, 2));
        assertThat(second.getString("data.serviceTokens.nodes[0].id")).isEqualTo(issued.get(2));
    }

    private static JsonPath issue(String name, String role, String more) {
        return ask("mutation{issueServiceToken(input:{name:\"%s\", role:%s %s}){token serviceToken{id} userErrors{code message field}}}"
                        .formatted(name, role, more))
                .setRootPath("data.issueServiceToken");
    }

    private static JsonPath revoke(String id) {
        return ask("mutation{revokeServiceToken(input:{id:\"%s\"}){serviceToken{revokedAt} userErrors{code}}}"
                        .formatted(id))
                .setRootPath("data.revokeServiceToken");
    }

    private static Map<String, Object> listed(String id) {
        return ask("{serviceTokens(first:100){nodes{id lastUsedAt}}}")
                .<Map<String, Object>>getList("data.serviceTokens.nodes")
                .stream()
                .filter(token -> id.equals(token.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> trail(String id) {
        return ask("{auditTrail(source:\"service-tokens\",first:100){nodes{action author message}}}")
                .<Map<String, Object>>getList("data.auditTrail.nodes")
                .stream()
                .map(entry -> entry.get("action") + " " + entry.get("author") + " " + entry.get("message"))
                .filter(entry -> entry.endsWith(id))
                .toList();
    }

    private static ValidatableResponse as(String token, String query) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                String sql = "select 1 from \"%s\" t where strpos(t::text, ?) > 0".formatted(table);
                try (PreparedStatement search = connection.prepareStatement(sql)) {
                    search.setString(1, text);
                    if (search.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    /// All that is logged meanwhile, also for debugging.
    private static final class CapturedLog extends Handler implements AutoCloseable {
        private static final Logger PROJECT = Logger.getLogger("dev.mokuroku");

        final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final Level before = PROJECT.getLevel();

        CapturedLog() {
            PROJECT.setLevel(Level.ALL);
            Logger.getLogger("").addHandler(this);
            PROJECT.fine("captured");
        }

        @Override
        public void publish(LogRecord entry) {
            Object[] parameters = entry.getParameters();
            lines.add(
                    entry.getMessage() + List.of(parameters == null ? new Object[0] : parameters) + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
            PROJECT.setLevel(before);
        }
    }
}
