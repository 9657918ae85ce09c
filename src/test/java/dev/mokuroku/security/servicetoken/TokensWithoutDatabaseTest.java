package dev.mokuroku.security.servicetoken;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.security.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While the database fails to answer, nobody knows whether an issued token was revoked.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TokensWithoutDatabaseTest {
    @Inject
    DataSource database;

    @Inject
    IssuedTokens tokens;

    @Inject
    LiveTokens live;

    private String token;

    /// The table fails as if PostgreSQL were starting.
    @BeforeEach
    void breakTable() throws SQLException {
        token = tokens.issue(new TokenRequest("offline", Role.READER, null, null))
                .text();
        execute(
                "alter table service_token rename to service_token_kept",
                "create function starting() returns int language plpgsql as "
                        + "'begin raise exception using errcode = ''57P03''; end'",
                "create view service_token as select k.* from service_token_kept k, starting()");
        live.invalidate();
    }

    @AfterEach
    void mendTable() throws SQLException {
        execute(
                "drop view service_token",
                "drop function starting",
                "alter table service_token_kept rename to service_token");
        live.invalidate();
    }

    @Test
    void issuedTokensGet503() {
        query(token)
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors[0].extensions.code", is("SERVICE_UNAVAILABLE"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/catalog/entities?limit=1")
                .then()
                .statusCode(503)
                .body("error.name", is("ServiceUnavailableError"));
    }

    @Test
    void configuredTokensAndHealthAnswer() {
        query("test-token-of-ci").statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/q/health/live")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse query(String token) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", "{viewer{name}}"))
                .post("/graphql")
                .then();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
