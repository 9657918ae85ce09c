package dev.mokuroku.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.http.RawConnection;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What foreign web pages send to a server that lets guests in.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(BrowserRequestsTest.OwnName.class)
class BrowserRequestsTest {
    public static final class OwnName implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.base-url", "https://catalog.example.com/mokuroku");
        }
    }

    private static final List<String> OWN = List.of(
            "localhost:8080", "LOCALHOST", "app.localhost", "127.0.0.1:80", "[::1]:8080", "catalog.example.com");
    private static final List<String> FOREIGN =
            List.of("evil.example.com", "localhost.evil.example.com", "127.0.0.1.evil.example.com", "10.0.0.1");
    private static final String WRONG = "Authorization: Bearer wrong\n";
    private static final String ACCEPTED = "Authorization: Bearer test-token-of-ci\n";

    @TestHTTPResource("/")
    URI server;

    @Test
    void letsGuestsInUnderOwnNamesAlone() throws IOException {
        for (String host : OWN) {
            assertThat(get("/api/catalog/entities?limit=1", host, "")).as(host).contains("200");
        }
        for (String host : FOREIGN) {
            assertThat(get("/api/catalog/entities?limit=1", host, "")).as(host).contains("403");
            assertThat(get("/graphql?query=%7B__typename%7D", host, ""))
                    .as(host)
                    .contains("403");
            assertThat(get("/api/auth/guest/refresh", host, WRONG)).as(host).contains("403");
        }
    }

    @Test
    void letsTokensAndProbesOfHealthInUnderAnyName() throws IOException {
        assertThat(get("/api/catalog/entities?limit=1", "mokuroku", ACCEPTED)).contains("200");
        assertThat(get("/q/health/ready", "10.0.0.1", "")).contains("200");
    }

    @Test
    void saysWhichSettingNamesTheHost() {
        given().header("Host", "evil.example.com")
                .get("/api/catalog/entities")
                .then()
                .statusCode(403)
                .body("error.message", containsString("mokuroku.base-url"));
    }

    @Test
    void refusesWhatAFormOfAForeignPageSends() {
        String target = "{\"type\":\"url\",\"target\":\"https://github.com/acme/a/blob/main/catalog-info.yaml\"}";
        given().contentType("text/plain")
                .body(target)
                .post("/api/catalog/locations?dryRun=true")
                .then()
                .statusCode(415)
                .body("error.message", containsString("application/json"));
        given().contentType("text/plain")
                .body("{\"query\":\"{__typename}\"}")
                .post("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesChangesOfPagesOfOtherOrigins() {
        for (Method method : List.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE)) {
            for (String path : List.of("/api/catalog/refresh", "/graphql")) {
                given().header("Origin", "https://evil.example.com")
                        .request(method, path)
                        .then()
                        .statusCode(403)
                        .body(containsString("quarkus.http.cors.origins"));
            }
        }
        given().header("Origin", "null").post("/graphql").then().statusCode(403);
    }

    @Test
    void letsPagesOfItsOwnOriginAndTokensChangeSomething() {
        String query = "{\"query\":\"{__typename}\"}";
        given().header("Origin", "https://catalog.example.com")
                .contentType("application/json")
                .body(query)
                .post("/graphql")
                .then()
                .statusCode(200);
        given().header("Origin", "https://evil.example.com")
                .header("Authorization", "Bearer test-token-of-ci")
                .contentType("application/json")
                .body(query)
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    private String get(String path, String host, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(server)) {
            return connection
                    .send("GET %s HTTP/1.1\nHost: %s\n%s\n".formatted(path, host, headers))
                    .status();
        }
    }
}
