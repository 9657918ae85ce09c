package dev.mokuroku.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the tokens of one type and one issuer: signature, type, times, whom they are for. Any thread
/// may call; a call may wait for the keys.
public final class TokenVerifier {
    /// Signatures alone, and none by a shared secret: whoever can check must not be able to sign.
    private static final Set<JWSAlgorithm> ALGORITHMS = signatures();

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /// @param audiences one of them must be named; none: a token of this type names nobody
    /// @param issuer the required `iss`; null for any
    public TokenVerifier(
            TokenType type,
            JWKSource<SecurityContext> keys,
            Set<String> audiences,
            @Nullable String issuer,
            Clock clock) {
        JWTClaimsSet exact = issuer == null
                ? new JWTClaimsSet.Builder().build()
                : new JWTClaimsSet.Builder().issuer(issuer).build();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(type.jose()));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new ClaimsVerifier(audiences.isEmpty() ? null : audiences, exact, clock));
    }

    /// @throws BadJOSEException when it is not such a token
    /// @throws JOSEException when the keys cannot be had
    public JWTClaimsSet claimsOf(SignedJWT token) throws BadJOSEException, JOSEException {
        return processor.process(token, null);
    }

    private static Set<JWSAlgorithm> signatures() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512));
        return algorithms;
    }

    private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        ClaimsVerifier(@Nullable Set<String> audiences, JWTClaimsSet exact, Clock clock) {
            super(audiences, exact, Set.of("sub", "iat", "exp"), null);
            this.clock = clock;
            setMaxClockSkew(0);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
