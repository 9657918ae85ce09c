package dev.mokuroku.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SecurityHeadersTest {
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphql-ui/", "/graphql-ui/page.js", "/graphql-ui", "/no-such-page"})
    void restrictsPages(String path) {
        Response response = get(path);
        assertThat(policy(response))
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .noneMatch(directive -> directive.startsWith("script-src") && directive.contains("unsafe"));
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql-ui/",
                "/api/catalog/entities?limit=1",
                "/api/catalog/entities/by-name/component/default/none",
                "/api/no-such-api",
                "/graphql?query=%7B__typename%7D",
                "/graphql/schema.graphql",
                "/q/health/live",
                "/no-such-page"
            })
    void forbidsToGuessTheTypeOfAnyResponse(String path) {
        assertThat(get(path).headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void marksRefusedRequestsToo() {
        Response refused = given().header("Host", "evil.example.com").get("/");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(policy(refused)).contains("frame-ancestors 'none'");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void keepsTheAnswersOfApisShort() {
        assertThat(get("/api/catalog/entities?limit=1").headers().hasHeaderWithName("Content-Security-Policy"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphql-ui/"})
    void allowsEveryScriptOfThePages(String path) throws Exception {
        Response page = get(path);
        String html = page.asString();
        String allowed = policy(page).stream()
                .filter(directive -> directive.startsWith("script-src"))
                .findFirst()
                .orElseThrow();
        List<MatchResult> scripts = SCRIPT.matcher(html).results().toList();
        assertThat(scripts).isNotEmpty();
        for (MatchResult script : scripts) {
            if (!script.group(1).contains("src=")) {
                assertThat(allowed).contains("'sha256-%s'".formatted(sha256(script.group(2))));
            }
        }
        assertThat(html).doesNotContainPattern(HANDLER);
    }

    private static Response get(String path) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    private static List<String> policy(Response response) {
        return List.of(response.header("Content-Security-Policy").split("; "));
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
