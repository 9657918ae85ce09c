package dev.mokuroku.security.authentication;

import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.oidc.OidcBearerTokens;
import dev.mokuroku.security.servicetoken.ConfiguredTokens;
import dev.mokuroku.security.servicetoken.LiveTokens;
import dev.mokuroku.security.servicetoken.TokenText;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Maps a token to its caller, whether it came in a header or in the first message of a WebSocket.
@ApplicationScoped
public class Callers {
    private final ConfiguredTokens configured;
    private final LiveTokens issued;
    private final SignedTokens signed;
    private final OidcBearerTokens oidc;

    Callers(AuthConfig config, LiveTokens issued, SignedTokens signed, OidcBearerTokens oidc) {
        this.configured = new ConfiguredTokens(config.tokens().orElse(List.of()));
        this.issued = issued;
        this.signed = signed;
        this.oidc = oidc;
    }

    /// Fails with an `AuthenticationFailedException` where nobody knows the token.
    public Uni<Caller> byToken(String token, Vertx vertx) {
        Optional<Caller> known = configured
                .nameOf(token)
                .<Caller>map(Caller.Service::new)
                .or(() -> issued.cached(token))
                .or(() -> signed.cached(token))
                .or(() -> oidc.cached(token));
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        if (TokenText.isWellFormed(token)) {
            return lookUp(token, vertx);
        }
        if (!SignedTokens.looksSigned(token)) {
            return Uni.createFrom().failure(unknownToken());
        }
        return oidc.areOf(token) ? checkAtProvider(token, vertx) : check(token, vertx);
    }

    public static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
    }

    private Uni<Caller> lookUp(String token, Vertx vertx) {
        Context loop = vertx.getOrCreateContext();
        return Uni.createFrom()
                .completionStage(() -> issued.callerOf(token))
                .emitOn(command -> loop.runOnContext(ignored -> command.run()))
                .map(caller -> caller.orElseThrow(Callers::unknownToken));
    }

    /// Continues the request on the event loop, wherever the token was verified.
    private Uni<Caller> checkAtProvider(String token, Vertx vertx) {
        Context loop = vertx.getOrCreateContext();
        return oidc.callerOf(token).emitOn(command -> loop.runOnContext(ignored -> command.run()));
    }

    /// Verifies on a virtual thread, and continues the request on the event loop.
    private Uni<Caller> check(String token, Vertx vertx) {
        Context loop = vertx.getOrCreateContext();
        return Uni.createFrom()
                .item(() -> signed.callerOf(token))
                .runSubscriptionOn(Thread::startVirtualThread)
                .emitOn(command -> loop.runOnContext(ignored -> command.run()));
    }

    static AuthenticationFailedException unknownToken() {
        return new AuthenticationFailedException("Unknown token");
    }
}
