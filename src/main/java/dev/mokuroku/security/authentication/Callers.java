package dev.mokuroku.security.authentication;

import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
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
    private final ServiceTokens services;
    private final SignedTokens signed;

    Callers(AuthConfig config, SignedTokens signed) {
        this.services = new ServiceTokens(config.tokens().orElse(List.of()));
        this.signed = signed;
    }

    /// Fails with an `AuthenticationFailedException` where nobody knows the token.
    public Uni<Caller> byToken(String token, Vertx vertx) {
        Optional<Caller> known =
                services.nameOf(token).<Caller>map(Caller.Service::new).or(() -> signed.cached(token));
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return SignedTokens.looksSigned(token)
                ? check(token, vertx)
                : Uni.createFrom().failure(unknownToken());
    }

    public static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
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
