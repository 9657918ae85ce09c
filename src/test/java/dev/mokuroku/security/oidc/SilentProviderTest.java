package dev.mokuroku.security.oidc;

import static dev.mokuroku.security.oidc.FakeProvider.claims;
import static dev.mokuroku.security.oidc.FakeProvider.sign;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The provider does not respond while the application starts.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = SilentProviderTest.Silent.class, restrictToAnnotatedClass = true)
@TestProfile(SilentProviderTest.WithoutGuests.class)
class SilentProviderTest {
    public static final class WithoutGuests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.auth.guest", "false");
        }
    }

    public static final class Silent extends FakeProvider {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = super.start();
            fail();
            return settings;
        }
    }

    @Test
    void refusesItsTokensForNowAndHealsByItself() {
        String token = sign(claims("ann@example.com"));
        read(token)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("error.name", equalTo("ServiceUnavailableError"));
        read("test-token-of-ci").statusCode(200);
        given().redirects().follow(false).get("/sign-in").then().statusCode(503).header("Retry-After", notNullValue());
        FakeProvider.answer();
        await().untilAsserted(() -> read(token).statusCode(200));
    }

    private static ValidatableResponse read(String token) {
        return given().auth().oauth2(token).get("/api/catalog/entities?limit=1").then();
    }
}
