package dev.mokuroku.security.authentication;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.SettableClock;
import dev.mokuroku.Settings;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.backstage.BackstageTokens;
import dev.mokuroku.security.token.Issuer;
import dev.mokuroku.security.token.KeysInMemory;
import dev.mokuroku.security.token.SigningKeys;
import dev.mokuroku.security.token.TokenType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tokens of a Backstage backend beside this server.
class BackstageTokensTest {
    private static final EntityRef JANE = EntityRef.parse("user:default/jane");
    private static final String USERS = "/api/auth/.well-known/jwks.json";
    private static final String SCAFFOLDER = "/api/scaffolder/.backstage/auth/v1/jwks.json";

    @RegisterExtension
    static final WireMockExtension BACKSTAGE = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .failOnUnmatchedRequests(true)
            .build();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final ECKey key = key();
    private final SignedTokens checks = checks(Map.of());

    private SignedTokens checks(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("mokuroku.auth.backstage.url", BACKSTAGE.baseUrl() + "/");
        AuthConfig config = Settings.of(AuthConfig.class, settings);
        return new SignedTokens(
                new SigningKeys(new KeysInMemory(), clock),
                new Issuer("http://localhost:8080"),
                new BackstageTokens(config, clock, new SimpleMeterRegistry()),
                clock);
    }

    @Test
    void ofUsersStandForThem() {
        publishes(USERS, key);
        assertThat(checks.callerOf(user(key).text())).isEqualTo(new Caller.User(JANE));
    }

    @Test
    void ofPluginsStandForThePlugin() {
        publishes(SCAFFOLDER, key);
        assertThat(checks.callerOf(plugin(key).text())).isEqualTo(new Caller.Service("plugin:scaffolder"));
    }

    @Test
    void ofPluginsMayActForAUser() {
        ECKey other = key();
        publishes(USERS, key);
        publishes(SCAFFOLDER, other);
        String limited = new Draft(key, "vnd.backstage.limited-user").text();
        assertThat(checks.callerOf(plugin(other).with("obo", limited).text()))
                .isEqualTo(new Caller.User(JANE, "plugin:scaffolder"));
        refuses(plugin(other).with("obo", user(key).text()).text());
        refuses(limited);
    }

    @Test
    void countOnlyWithTheRightTypeAudienceAndTime() {
        publishes(USERS, key);
        publishes(SCAFFOLDER, key);
        refuses(new Draft(key, "JWT").with("aud", "backstage").text());
        refuses(user(key).with("aud", "another").text());
        refuses(user(key).with("exp", date(Duration.ofMinutes(-1))).text());
        refuses(user(key).with("exp", null).text());
        refuses(user(key).with("sub", "no ref").text());
        refuses(plugin(key).with("aud", "techdocs").text());
        refuses(plugin(key()).text());
    }

    @Test
    void ofPluginsThatAreNotListedFetchNothing() {
        refuses(plugin(key).with("sub", "evil").text());
        refuses(plugin(key).with("sub", "../../elsewhere").text());
        BACKSTAGE.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void mustNameTheIssuerWhereOneIsSet() {
        publishes(USERS, key);
        SignedTokens strict = checks(Map.of("mokuroku.auth.backstage.issuer", "https://backstage/api/auth"));
        assertThatThrownBy(() -> strict.callerOf(user(key).text())).isInstanceOf(AuthenticationFailedException.class);
        assertThat(strict.callerOf(
                        user(key).with("iss", "https://backstage/api/auth").text()))
                .isEqualTo(new Caller.User(JANE));
    }

    @Test
    void areNothingWhereSignedWithThePublicKeyAsSecret() throws JOSEException {
        publishes(USERS, key);
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(TokenType.USER.jose())
                        .keyID(key.getKeyID())
                        .build(),
                user(key).claims());
        forged.sign(new MACSigner(key.toPublicJWK().toJSONString()));
        refuses(forged.serialize());
    }

    @Test
    void fetchKeysOnceAndAgainForAnUnknownOneWithinARate() {
        publishes(USERS, key);
        for (int i = 0; i < 5; i++) {
            checks.callerOf(user(key).with("n", i).text());
        }
        BACKSTAGE.verify(1, getRequestedFor(urlEqualTo(USERS)));
        ECKey rotated = key();
        publishes(USERS, key, rotated);
        assertThat(checks.callerOf(user(rotated).text())).isEqualTo(new Caller.User(JANE));
        BACKSTAGE.verify(2, getRequestedFor(urlEqualTo(USERS)));
        for (int i = 0; i < 50; i++) {
            refuses(user(key()).text());
        }
        BACKSTAGE.verify(2, getRequestedFor(urlEqualTo(USERS)));
    }

    @Test
    void areRefusedWhereKeysCannotBeHad() {
        BACKSTAGE.stubFor(get(USERS).willReturn(serverError()));
        refuses(user(key).text());
        BACKSTAGE.stubFor(get(SCAFFOLDER).willReturn(okJson("{\"error\": \"not keys\"}")));
        refuses(plugin(key).text());
    }

    @Test
    void areNotCheckedByKeysOfElsewhere() {
        BACKSTAGE.stubFor(get(USERS).willReturn(temporaryRedirect(BACKSTAGE.url("/elsewhere.json"))));
        publishes("/elsewhere.json", key);
        refuses(user(key).text());
        BACKSTAGE.verify(0, getRequestedFor(urlEqualTo("/elsewhere.json")));
    }

    private static void publishes(String path, ECKey... keys) {
        BACKSTAGE.stubFor(get(path).willReturn(okJson(new JWKSet(List.of(keys)).toString())));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> checks.callerOf(token)).isInstanceOf(AuthenticationFailedException.class);
    }

    private Draft user(ECKey signer) {
        return new Draft(signer, "vnd.backstage.user").with("aud", "backstage");
    }

    private Draft plugin(ECKey signer) {
        return new Draft(signer, "vnd.backstage.plugin")
                .with("sub", "scaffolder")
                .with("aud", "catalog");
    }

    private Date date(Duration fromNow) {
        return Date.from(clock.instant().plus(fromNow));
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A token in the making.
    private final class Draft {
        private final ECKey signer;
        private final JWSHeader header;
        private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();

        Draft(ECKey signer, String type) {
            this.signer = signer;
            this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .keyID(signer.getKeyID())
                    .build();
            with("sub", JANE.toString()).with("iat", date(Duration.ZERO)).with("exp", date(Duration.ofHours(1)));
        }

        Draft with(String claim, Object value) {
            claims.claim(claim, value);
            return this;
        }

        JWTClaimsSet claims() {
            return claims.build();
        }

        String text() {
            try {
                SignedJWT token = new SignedJWT(header, claims());
                token.sign(new ECDSASigner(signer));
                return token.serialize();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
