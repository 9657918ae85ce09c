package dev.mokuroku.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SecurityHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphql-ui/", "/graphql-ui/editor/graphiql.min.js", "/sign-in/failed", "/no-page"})
    void pagesRunTheirOwnScriptsAloneAndStandInNoFrame(String path) {
        Response page = given().get(path);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContainPattern("script-src[^;]*unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void theStartPageMayRunItsInlineScript() {
        Response page = given().get("/");
        assertThat(page.asString().split("<script>", -1)).hasSize(2);
        assertThat(page.header("Content-Security-Policy")).containsPattern("script-src 'self' 'sha256-[^']{44}'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/catalog/entities?limit=1", "/graphql?query={__typename}", "/q/health", "/api/none"})
    void dataIsNotTakenForAPage(String path) {
        given().urlEncodingEnabled(true)
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", nullValue());
    }
}
