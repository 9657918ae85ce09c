package dev.mokuroku.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class UnavailableProviderTest {
    @Test
    void aProviderThatDoesNotRespondIsUnavailable() {
        assertThat(OidcBearerTokens.isUnavailable(new OIDCException("OIDC Server is not available")))
                .isTrue();
        assertThat(OidcBearerTokens.isUnavailable(new AuthenticationFailedException(new ConnectException())))
                .isTrue();
        assertThat(OidcBearerTokens.isUnavailable(new AuthenticationFailedException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void aProviderThatRefusesIsAvailable() {
        assertThat(OidcBearerTokens.isUnavailable(new AuthenticationFailedException()))
                .isFalse();
        assertThat(OidcBearerTokens.isUnavailable(
                        new AuthenticationFailedException(new OIDCException("Error status:400"))))
                .isFalse();
    }
}
