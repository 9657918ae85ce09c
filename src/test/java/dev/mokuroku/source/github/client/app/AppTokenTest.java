package dev.mokuroku.source.github.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.mokuroku.SettableClock;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AppTokenTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);

    @Test
    void isValidForNineMinutesThatBeginAMinuteEarlier() throws Exception {
        AppToken token = new AppToken(
                "7", KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(), clock);
        for (Instant at : new Instant[] {NOW, NOW.plus(Duration.ofHours(1))}) {
            clock.advance(Duration.between(clock.instant(), at));
            String signed = token.getEncodedAuthorization().substring("Bearer ".length());
            JWTClaimsSet claims = SignedJWT.parse(signed).getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo("7");
            assertThat(claims.getIssueTime()).isEqualTo(at.minusSeconds(60));
            assertThat(claims.getExpirationTime()).isEqualTo(at.plusSeconds(480));
        }
    }
}
