package dev.mokuroku.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page that a user visits must not open a WebSocket in the user's name.
class OriginsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://mokuroku.example.com      | internal:8080  | true
            http://MOKUROKU.example.com       | internal:8080  | true
            http://internal:8080              | internal:8080  | true
            http://Internal:8080              | internal:8080  | true
            https://evil.example.com          | internal:8080  | false
            https://mokuroku.example.com.evil | internal:8080  | false
            https://mokuroku.example.com:8443 | internal:8080  | false
            http://internal                   | internal:8080  | false
            http://internal:8080@evil.example | internal:8080  | false
            null                              | internal:8080  | false
            file:///etc/passwd                | internal:8080  | false
            not an address                    | internal:8080  | false
            """)
    void letsInItsOwnPagesAlone(String origin, String host, boolean letIn) {
        assertThat(isLetIn(false, origin, host)).isEqualTo(letIn);
    }

    @Test
    void letsInWhatIsNoBrowser() {
        assertThat(isLetIn(false, null, "internal:8080")).isTrue();
    }

    /// Quarkus' filter has checked the origin before.
    @Test
    void leavesTheDecisionToCorsWhereItIsEnabled() {
        assertThat(isLetIn(true, "https://backstage.example.com", "internal:8080"))
                .isTrue();
    }

    @Test
    void letsInNoForeignPageWhereTheRequestNamesNoHost() {
        assertThat(isLetIn(false, "https://evil.example.com", null)).isFalse();
    }

    private static boolean isLetIn(boolean cors, String origin, String host) {
        try {
            new Origins(cors, "https://mokuroku.example.com").check(request(origin, host));
            return true;
        } catch (CatalogException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(refused).hasMessageContaining("quarkus.http.cors.origins");
            return false;
        }
    }

    private static HttpServerRequest request(String origin, String host) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                OriginsTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (String.valueOf(arguments[0])
                        .toLowerCase(Locale.ROOT)) {
                    case "origin" -> origin;
                    case "host" -> host;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
