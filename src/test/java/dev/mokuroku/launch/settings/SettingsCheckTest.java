package dev.mokuroku.launch.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {
    @Test
    void reportsSeveralFaultsTogetherEachWithItsSetting() {
        assertThat(errors(Map.of(
                        "mokuroku.auth.tokens", "ci=sound-token,cd=short",
                        "mokuroku.reading.timeout", "soon",
                        "mokuroku.github.most-missing", "20")))
                .containsExactlyInAnyOrder(
                        "mokuroku.auth.tokens: entry 2 of 2: must be name=token with a token of at least 8 characters,"
                                + " but its token has 5",
                        "mokuroku.reading.timeout: must be a duration like 30s, 5m or 7d, but is 'soon'",
                        "mokuroku.github.most-missing: must be a number from 0 to 1, but is '20'");
    }

    @ParameterizedTest
    @CsvSource({
        "mokuroku.auth.guest, ture",
        "mokuroku.auth.guest-user, user:default/",
        "mokuroku.auth.backstage.url, backstage.example.com",
        "mokuroku.auth.tokens, ci=",
        "mokuroku.auth.tokens, ci=with blank",
        "mokuroku.base-url, //mokuroku.example.com",
        "mokuroku.webhooks.secret, short",
        "mokuroku.webhooks.keep, -1d",
        "mokuroku.max-body-size, 10 megabytes",
        "mokuroku.reading.allow, https://files.example.com",
        "mokuroku.reading.interval, 0s",
        "mokuroku.catalog.orphans, forget",
        "mokuroku.catalog.rules[0].locations[0].type, github",
        "mokuroku.github.token, with blank",
        "mokuroku.github.host, https://github.example.com",
        "mokuroku.github.hosts.\"ghe.example.com\".api-url, ghe.example.com",
        "mokuroku.github.hosts.ghe.app.private-key, /no/such/file",
        "mokuroku.github.repositories.visibility, secret",
        "mokuroku.graphql.max-depth, deep",
        "mokuroku.graphql.max-depth, 0",
        "mokuroku.graphql.timeout, ${no.such.setting}",
    })
    void refuses(String name, String value) {
        assertThat(errors(Map.of(name, value))).singleElement().asString().startsWith(name + ": ");
    }

    @Test
    void neverRepeatsASecret() throws IOException {
        String secret = "hunter2 ";
        List<String> errors = errors(Map.of(
                "mokuroku.auth.tokens", secret + ",c3VwZXJzZWNyZXQtaHVudGVyMg==",
                "mokuroku.webhooks.secret", "hunte",
                "mokuroku.github.token", "hunter2 hunter2",
                "mokuroku.github.app.id", "7",
                "mokuroku.github.app.private-key", "-----BEGIN PRIVATE KEY-----hunter2",
                "mokuroku.base-url", "ftp://user:hunter2@host"));
        assertThat(errors).hasSize(5).noneMatch(it -> it.contains("hunte") || it.contains("c3Vw"));
    }

    @Test
    void takesPrivateKeysAsPemAsBase64AndAsFiles(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        String key = Base64.getMimeEncoder()
                .encodeToString(KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(key);
        Path file = Files.writeString(folder.resolve("app.pem"), pem);
        String base64 = Base64.getEncoder().encodeToString(pem.getBytes(UTF_8));
        for (String value : List.of(pem, base64, file.toString())) {
            assertThat(errors(Map.of("mokuroku.github.app.id", "7", "mokuroku.github.app.private-key", value)))
                    .isEmpty();
        }
        assertThat(errors(Map.of("mokuroku.github.app.id", "7")))
                .containsExactly(
                        "mokuroku.github.app.private-key: must be set too, because mokuroku.github.app.id is set");
    }

    @Test
    void wantsAnIssuerWithEachSettingOfSignIn() {
        for (String name : List.of("client-id", "client-secret", "audiences", "user-match")) {
            String value = name.equals("user-match") ? "email" : "mokuroku-0123456789";
            assertThat(errors(Map.of("mokuroku.auth.oidc." + name, value)))
                    .containsExactly("mokuroku.auth.oidc.issuer: must be set too, because mokuroku.auth.oidc.%s is set"
                            .formatted(name));
        }
        assertThat(errors(Map.of("mokuroku.auth.oidc.client-id", " "))).isEmpty();
        assertThat(check(Map.of(), Map.of("MOKUROKU_AUTH_OIDC_CLIENT_ID", "mokuroku"))
                        .errors())
                .containsExactly(
                        "mokuroku.auth.oidc.issuer: must be set too, because mokuroku.auth.oidc.client-id is set");
        assertThat(errors(Map.of("mokuroku.auth.oidc.issuer", "https://sso.example.com")))
                .containsExactly(
                        "mokuroku.auth.oidc.client-id: must be set too, because mokuroku.auth.oidc.issuer is set");
    }

    @Test
    void namesTheNearestSettingOfOneThatIsMisspelt() {
        assertThat(errors(Map.of("mokuroku.folder", "/catalog", "mokuroku.auth.gest", "true", "mokuroku.x.y.z", "1")))
                .containsExactlyInAnyOrder(
                        "mokuroku.folder: there is no such setting; did you mean mokuroku.folders?",
                        "mokuroku.auth.gest: there is no such setting; did you mean mokuroku.auth.guest?",
                        "mokuroku.x.y.z: there is no such setting");
    }

    @Test
    void onlyWarnsOfVariables() {
        SettingsCheck check = check(
                Map.of(),
                Map.of(
                        "MOKUROKU_AUTH_TOKEN", "ci=sound-token",
                        "MOKUROKU_PORT", "tcp://10.0.0.1:8080",
                        "MOKUROKU_FOLDERS", "/catalog",
                        "MOKUROKU_FOLDERS_0_", "/catalog",
                        "MOKUROKU_BASE_URL", "https://mokuroku.example.com",
                        "MOKUROKU_CATALOG_RULES_0__ALLOW", "Component",
                        "MOKUROKU_GITHUB_HOSTS__GHE_EXAMPLE_COM__API_URL", "https://ghe.example.com/api/v3"));
        assertThat(check.errors()).isEmpty();
        assertThat(check.warnings())
                .containsExactly(
                        "The environment variable MOKUROKU_AUTH_TOKEN means no setting; did you mean"
                                + " mokuroku.auth.tokens?",
                        "The environment variable MOKUROKU_PORT means no setting");
    }

    @Test
    void checksVariablesAsSettings() {
        assertThat(check(Map.of(), Map.of("MOKUROKU_AUTH_TOKENS", "short")).errors())
                .singleElement()
                .asString()
                .startsWith("mokuroku.auth.tokens: ");
    }

    private static List<String> errors(Map<String, String> settings) {
        return check(settings, Map.of()).errors();
    }

    private static SettingsCheck check(Map<String, String> settings, Map<String, String> variables) {
        return new SettingsCheck(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("test")
                .withSources(new PropertiesConfigSource(settings, "settings", 400))
                .withSources(new EnvConfigSource(variables, 300))
                .build());
    }
}
