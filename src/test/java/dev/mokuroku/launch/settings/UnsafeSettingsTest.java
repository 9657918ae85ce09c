package dev.mokuroku.launch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeSettingsTest {
    private static final Map<String, String> UNSAFE = Map.of(
            "mokuroku.auth.guest", "true",
            "mokuroku.base-url", "https://catalog.example.com",
            "mokuroku.auth.tokens", "ci=0123456789abcdef,cd=hunter2hunter2",
            "mokuroku.webhooks.secret", "hunter2",
            "mokuroku.auth.oidc.issuer", "http://sso.example.com",
            "quarkus.http.cors.enabled", "true",
            "quarkus.http.cors.origins", "*");

    @Test
    void namesEachSettingAndHowToAllowIt() {
        assertThat(errors("prod", UNSAFE))
                .containsExactly(
                        "mokuroku.auth.guest: everybody who reaches https://catalog.example.com (mokuroku.base-url) would"
                                + " be an admin without a token. To allow this on purpose, add public-guest to"
                                + " mokuroku.auth.allow-unsafe",
                        "mokuroku.auth.tokens: entry 2 of 2: its secret has 14 bytes, and a secret under 16 bytes can be"
                                + " guessed. To allow this on purpose, add short-tokens to mokuroku.auth.allow-unsafe",
                        "mokuroku.webhooks.secret: entry 1 of 1: its secret has 7 bytes, and a secret under 16 bytes can"
                                + " be guessed. To allow this on purpose, add short-webhook-secrets to"
                                + " mokuroku.auth.allow-unsafe",
                        "mokuroku.auth.oidc.issuer: http://sso.example.com has no TLS, so that others on the network can"
                                + " sign in as anybody. To allow this on purpose, add http-issuer to"
                                + " mokuroku.auth.allow-unsafe",
                        "quarkus.http.cors.origins: pages of every site could act as guests, or as users who have signed"
                                + " in. To allow this on purpose, add any-origin to mokuroku.auth.allow-unsafe");
    }

    @Test
    void allowsWhatIsNamed() {
        assertThat(errors("prod", allowing("public-guest, short-tokens"))).hasSize(3);
        assertThat(errors("prod", allowing("public-guest,short-tokens,short-webhook-secrets,http-issuer,any-origin")))
                .isEmpty();
    }

    @Test
    void appliesToEveryProfileButDevelopmentAndTests() {
        assertThat(errors("staging", UNSAFE)).hasSize(5);
        assertThat(errors("dev", UNSAFE)).isEmpty();
        assertThat(errors("test", UNSAFE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "http://demo.localhost"})
    void acceptsWhatOnlyThisMachineReaches(String address) {
        assertThat(errors(
                        "prod",
                        Map.of(
                                "mokuroku.auth.guest", "true",
                                "mokuroku.base-url", address,
                                "mokuroku.auth.oidc.issuer", address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.oidc.auth-server-url", "quarkus.oidc.jwks-path", "quarkus.oidc.token-path"})
    void checksTheAddressesOfTheProviderThatQuarkusReads(String name) {
        String issuer = "mokuroku.auth.oidc.issuer";
        assertThat(errors("prod", Map.of(issuer, "https://sso.example.com", name, "http://sso.example.com")))
                .singleElement()
                .asString()
                .startsWith(name + ": http://sso.example.com has no TLS");
        assertThat(errors("prod", Map.of(issuer, "https://sso.example.com", name, "https://sso.example.com")))
                .isEmpty();
    }

    @Test
    void toleratesValuesThatOtherChecksReport() {
        assertThat(errors("prod", Map.of("mokuroku.auth.guest", "ture", "mokuroku.base-url", "https://a b")))
                .isEmpty();
    }

    private static Map<String, String> allowing(String names) {
        Map<String, String> settings = new HashMap<>(UNSAFE);
        settings.put("mokuroku.auth.allow-unsafe", names);
        return settings;
    }

    private static List<String> errors(String profile, Map<String, String> settings) {
        return UnsafeSettings.errors(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(settings, "settings", 400))
                .build());
    }
}
