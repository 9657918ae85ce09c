package dev.mokuroku.source.github.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

/// The GitHub App number 7, whose installation for the organisation `acme` has the number 5.
public final class FakeApp {
    private static final String SIGNED = "Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+";

    private FakeApp() {}

    /// @param tokens that the installation gets one after another
    public static void install(FakeGithub github, String... tokens) {
        register(github);
        github.rest(get("/orgs/acme/installation")
                .withHeader("Authorization", matching(SIGNED))
                .willReturn(FakeGithub.body("installation.json")));
        github.rest(
                () -> post("/app/installations/5/access_tokens").withHeader("Authorization", matching(SIGNED)),
                Stream.of(tokens).map(FakeApp::issued).toArray(ResponseDefinitionBuilder[]::new));
    }

    /// There is the App, without an installation.
    public static void register(FakeGithub github) {
        github.rest(get("/app").withHeader("Authorization", matching(SIGNED)).willReturn(FakeGithub.body("app.json")));
    }

    /// Below `mokuroku.github`.
    public static Map<String, String> settings() {
        return settings(Key.PEM);
    }

    /// @param key in PEM
    public static Map<String, String> settings(String key) {
        return Map.of("token", "", "app.id", "7", "app.private-key", key);
    }

    private static ResponseDefinitionBuilder issued(String token) {
        return jsonResponse(
                GithubJson.resource("access-token.json").put("token", token).toString(), 201);
    }

    /// Generated once, because that takes long.
    private static final class Key {
        static final String PEM = generate();

        private static String generate() {
            try {
                byte[] key = KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
                return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getMimeEncoder().encodeToString(key));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
