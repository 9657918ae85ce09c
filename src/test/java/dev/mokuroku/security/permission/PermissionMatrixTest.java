package dev.mokuroku.security.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.GeneratedOperations;
import dev.mokuroku.api.graphql.change.SocketClient;
import dev.mokuroku.security.Role;
import dev.mokuroku.security.oidc.FakeProvider;
import dev.mokuroku.security.permission.PermissionRule.Entry;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every route and every root field of the table of permissions, asked by callers of all sorts.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = FakeProvider.class, restrictToAnnotatedClass = true)
@TestProfile(PermissionMatrixTest.Roles.class)
class PermissionMatrixTest {
    public static final class Roles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mokuroku.auth.guest", "false",
                    "mokuroku.auth.tokens", "ci=test-token-of-ci,reports=test-token-of-reports",
                    "mokuroku.auth.roles.reader", "user:reader,user:owner,service:reports,group:oidc-reader",
                    "mokuroku.auth.roles.editor", "group:matrix-editors,group:oidc-editor",
                    "mokuroku.auth.oidc.user-match", "ref",
                    "mokuroku.auth.oidc.user-claim", "sub",
                    "mokuroku.auth.roles.admin", "user:admin,group:oidc-admin");
        }
    }

    private static final String OIDC = "oidc-";
    private static final List<String> SERVICES = List.of("ci", "reports");

    private static final Set<String> LEADS_TO_THE_PROVIDER = Set.of("/sign-in", "/sign-in/callback");

    /// Those who change least come first: one who deletes leaves nothing to refuse to the others.
    private static final List<String> CALLERS = List.of(
            "norole",
            "oidc-norole",
            "reader",
            "oidc-reader",
            "reports",
            "owner",
            "oidc-owner",
            "editor",
            "oidc-editor",
            "admin",
            "oidc-admin",
            "ci");

    private static final List<Entry> ENTRIES = PermissionRule.ofCompiled().entries();

    @Inject
    TestTokens tokens;

    @Inject
    OwnedLocation owned;

    @Inject
    GraphQLSchema schema;

    @TestHTTPResource("/graphql")
    URI graphql;

    private final Map<String, String> strangers = new LinkedHashMap<>();
    private final Map<String, String> accepted = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void register() throws IOException {
        owned.register();
        strangers.put("no token", null);
        strangers.putAll(tokens.refused("admin"));
        strangers.putAll(FakeProvider.refused("admin"));
    }

    @AfterEach
    void unregister() throws IOException {
        owned.unregister();
    }

    @Test
    void routesAnswerAsTheTableSays() {
        for (Entry entry : ENTRIES) {
            if (!entry.isGraphQL() && entry.permission().isPresent()) {
                owned.restore();
                strangers.forEach(
                        (name, token) -> check(entry, name, send(entry, token).statusCode() == 401));
                for (String caller : CALLERS) {
                    restoreFor(caller);
                    Response answer = send(entry, tokenOf(caller));
                    boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403;
                    if (!wantsUser(entry) || !SERVICES.contains(caller)) {
                        check(entry, caller + " " + answer.statusCode(), refused != isAllowed(entry, caller));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void routesWithoutPermissionAnswerEverybodyAlike() {
        for (Entry entry : ENTRIES) {
            if (entry.permission().isEmpty() && !LEADS_TO_THE_PROVIDER.contains(entry.address())) {
                int status = send(entry, null).statusCode();
                strangers.forEach(
                        (name, token) -> check(entry, name, send(entry, token).statusCode() == status));
                check(entry, "norole", send(entry, tokenOf("norole")).statusCode() == status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void fieldsAnswerAsTheTableSays() {
        for (Entry entry : ENTRIES) {
            if (entry.isGraphQL() && !entry.operation().equals("subscription")) {
                owned.restore();
                strangers.forEach(
                        (name, token) -> check(entry, name, ask(entry, token).statusCode() == 401));
                for (String caller : CALLERS) {
                    restoreFor(caller);
                    String answer = ask(entry, tokenOf(caller)).asString();
                    check(entry, caller + " " + answer, answer.contains("\"FORBIDDEN\"") != isAllowed(entry, caller));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void subscriptionsAnswerAsTheTableSays() {
        for (Entry entry : ENTRIES.stream()
                .filter(it -> it.operation().equals("subscription"))
                .toList()) {
            strangers.forEach((name, token) -> {
                try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
                    client.send(init(token));
                    check(entry, name, client.next().path("code").asInt() == 4403);
                }
            });
            try (SocketClient client = new SocketClient(graphql, "graphql-transport-ws")) {
                client.send(init(tokenOf("norole")));
                client.expect("connection_ack");
                client.subscribe("1", operations().shallow("subscription", entry.address()));
                String answer = client.next().toString();
                check(entry, "norole " + answer, answer.contains("\"FORBIDDEN\""));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Another owner may have removed it.
    private void restoreFor(String caller) {
        if (caller.equals("oidc-owner")) {
            owned.restore();
        }
    }

    private static Map<String, Object> init(String token) {
        return Map.of(
                "type",
                "connection_init",
                "payload",
                token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
    }

    private void check(Entry entry, String caller, boolean right) {
        if (!right) {
            wrong.add("%s %s: %s".formatted(entry.operation(), entry.address(), caller));
        }
    }

    private String tokenOf(String caller) {
        if (SERVICES.contains(caller)) {
            return "test-token-of-" + caller;
        }
        return accepted.computeIfAbsent(caller, name -> name.startsWith(OIDC) ? ofProvider(name) : tokens.of(name));
    }

    /// The provider's subject is the name of the User, or of nobody whom the catalog knows.
    private static String ofProvider(String caller) {
        return FakeProvider.sign(FakeProvider.claims(caller)
                .subject(caller.equals("oidc-owner") ? "owner" : caller)
                .claim("groups", List.of(caller)));
    }

    private static boolean isAllowed(Entry entry, String caller) {
        Permission permission = entry.permission().orElseThrow();
        return switch (caller.startsWith(OIDC) ? caller.substring(OIDC.length()) : caller) {
            case "norole" -> false;
            case "reader", "reports" -> permission.role() == Role.READER;
            case "owner" -> permission.role() == Role.READER || permission.isForOwners();
            case "editor" -> permission.role() != Role.ADMIN;
            default -> true;
        };
    }

    /// Services have no settings and no notifications.
    private static boolean wantsUser(Entry entry) {
        Permission permission = entry.permission().orElseThrow();
        return permission == Permission.USER_SETTINGS
                || permission == Permission.USER_READ
                || permission == Permission.PLATFORM_FEEDBACK_CREATE
                || permission == Permission.SCORECARD_METRIC_READ;
    }

    private Response send(Entry entry, String token) {
        RequestSpecification request = authorized(token).redirects().follow(false);
        if (!entry.operation().equals("GET")) {
            request.contentType(owned.contentTypeFor(entry.address())).body(owned.bodyFor(entry.address()));
        }
        return request.request(entry.operation(), owned.pathOf(entry.address()));
    }

    private Response ask(Entry entry, String token) {
        return authorized(token)
                .contentType("application/json")
                .body(Map.of("query", operations().shallow(entry.operation(), entry.address())))
                .post("/graphql");
    }

    private GeneratedOperations operations() {
        return new GeneratedOperations(schema, owned.arguments());
    }

    private static RequestSpecification authorized(String token) {
        return token == null ? given() : given().header("Authorization", "Bearer " + token);
    }
}
