package dev.mokuroku.security.authentication;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.security.token.TokenType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// A Backstage backend that takes connections and never answers.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = SilentBackstageTest.Silence.class, restrictToAnnotatedClass = true)
class SilentBackstageTest {
    /// More than there are event loops.
    private static final int CALLERS = 40;

    public static final class Silence implements QuarkusTestResourceLifecycleManager {
        private WireMockServer backstage;

        @Override
        public Map<String, String> start() {
            backstage = new WireMockServer(options().dynamicPort());
            backstage.start();
            backstage.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(60_000)));
            return Map.of("mokuroku.auth.backstage.url", backstage.baseUrl());
        }

        @Override
        public void stop() {
            backstage.stop();
        }
    }

    @Test
    void holdsUpNobodyElseAndLetsNobodyIn() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("unknown").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TokenType.USER.jose())
                        .keyID(key.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject("user:default/jane")
                        .audience("backstage")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new ECDSASigner(key));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> statusFor(token.serialize()), threads));
            }
            for (int i = 0; i < CALLERS; i++) {
                assertThat(statusFor("test-token-of-ci")).isEqualTo(200);
            }
            assertThat(waiting).anyMatch(call -> !call.isDone());
            assertThat(waiting).allMatch(call -> call.join() == 401);
        }
    }

    private static int statusFor(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/permission/health")
                .statusCode();
    }
}
