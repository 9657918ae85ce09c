package dev.mokuroku.security.oidc;

import static dev.mokuroku.security.oidc.FakeProvider.claims;
import static dev.mokuroku.security.oidc.FakeProvider.sign;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = FakeProvider.class, restrictToAnnotatedClass = true)
@TestProfile(OidcBearerTest.WithUsers.class)
class OidcBearerTest {
    private static final String USERS = """
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: ann}
            spec: {profile: {email: Ann@Example.com}, memberOf: [readers]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: twin-a}
            spec: {profile: {email: twin@example.com}, memberOf: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: twin-b}
            spec: {profile: {email: twin@example.com}, memberOf: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: readers}
            spec: {type: team, children: []}
            """;

    public static final class WithUsers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("oidc");
                Files.writeString(folder.resolve("users.yaml"), USERS);
                return Map.of(
                        "mokuroku.folders", folder.toString(),
                        "mokuroku.auth.guest", "false",
                        "mokuroku.auth.roles.reader", "group:readers",
                        "mokuroku.auth.roles.editor", "group:editors");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Inject
    CatalogIndex index;

    @BeforeEach
    void waitForTheScan() {
        await().until(() -> index.everything().count(EntityFilter.EVERYTHING) >= 4);
    }

    @AfterEach
    void heal() {
        FakeProvider.answer();
    }

    @Test
    void aTokenStandsForTheUserWithItsEmail() {
        viewer(sign(claims("ann@example.com"))).body("data.viewer.name", equalTo("user:default/ann"));
    }

    @Test
    void peopleWhomTheCatalogDoesNotKnowHaveTheGroupsOfTheirClaim() {
        JWTClaimsSet.Builder stranger = claims("bo.b+x@example.com");
        viewer(sign(stranger)).statusCode(200).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        JWTClaimsSet.Builder member = claims("bob@example.com").claim("groups", List.of("/readers", "no group"));
        viewer(sign(member)).body("data.viewer.name", matchesPattern("user:oidc/bob-example-com-[0-9a-f]{10}"));
    }

    @Test
    void claimedGroupsOfKnownPeopleDoNotCount() {
        given().auth()
                .oauth2(sign(claims("ann@example.com").claim("groups", "editors")))
                .contentType("application/json")
                .body("{\"type\": \"url\", \"target\": \"https://github.com/acme/a/blob/main/catalog-info.yaml\"}")
                .post("/api/catalog/locations?dryRun=true")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhoeverItCannotTellApart() {
        read(sign(claims("twin@example.com")))
                .statusCode(403)
                .body("error.message", containsString("user:default/twin-a and user:default/twin-b have the same"));
        read(sign(claims("ann@example.com").claim("email", null)))
                .statusCode(403)
                .body("error.message", containsString("no claim 'email'"));
        read(sign(claims("ann@example.com").claim("email_verified", false)))
                .statusCode(403)
                .body("error.message", containsString("email_verified"));
        read(sign(claims("\u212Aate@example.com")))
                .statusCode(403)
                .body("error.message", containsString("other than ASCII"));
        read(sign(claims("stranger@example.com").subject(null)))
                .statusCode(403)
                .body("error.message", containsString("no claim 'sub'"));
    }

    @Test
    void refusesTokensThatTheProviderDidNotMakeForThisServer() {
        FakeProvider.refused("ann@example.com")
                .forEach((name, token) -> read(token).statusCode(401));
    }

    @Test
    void followsANewKeyOfTheProvider() {
        read(sign(claims("ann@example.com"))).statusCode(200);
        FakeProvider.rotateKey();
        await().untilAsserted(() -> read(sign(claims("ann@example.com"))).statusCode(200));
    }

    @Test
    void browsersAreLedToTheProviderAndProgramsAreNot() {
        given().redirects()
                .follow(false)
                .get("/sign-in?return=/graphql-ui/")
                .then()
                .statusCode(302)
                .header("Location", containsString(FakeProvider.issuer() + "/auth?response_type=code"))
                .header("Location", containsString("code_challenge_method=S256"))
                .header("Location", containsString("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fcallback"))
                .header("Set-Cookie", containsStringIgnoringCase("HttpOnly; SameSite=Lax"));
        given().cookie("q_session", "no-session")
                .get("/api/catalog/entities")
                .then()
                .statusCode(401)
                .body("error.name", equalTo("AuthenticationError"));
    }

    private static ValidatableResponse read(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/catalog/entities?filter=kind=user")
                .then();
    }

    private static ValidatableResponse viewer(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", "{ viewer { name } }"))
                .post("/graphql")
                .then();
    }
}
