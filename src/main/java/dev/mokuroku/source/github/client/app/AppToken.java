package dev.mokuroku.source.github.client.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.kohsuke.github.authorization.AuthorizationProvider;

/// Shows GitHub that this process is the App, by a token that is signed anew for each call. (The provider that
/// github-api brings wants a library for it that is not here.)
public final class AppToken implements AuthorizationProvider {
    /// GitHub takes ten minutes at most, and its clock may differ.
    private static final Duration LIFETIME = Duration.ofMinutes(8);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final String app;
    private final Clock clock;
    private final JWSSigner signer;

    public AppToken(String app, PrivateKey key, Clock clock) {
        this.app = app;
        this.clock = clock;
        this.signer = new RSASSASigner(key);
    }

    @Override
    public String getEncodedAuthorization() throws IOException {
        Instant now = clock.instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer(app)
                        .issueTime(Date.from(now.minus(CLOCK_SKEW)))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException unsigned) {
            throw new IOException("The App's token cannot be signed", unsigned);
        }
        return "Bearer " + token.serialize();
    }
}
