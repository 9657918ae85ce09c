package dev.mokuroku.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Whom a token stands for, however it came: by a header, or by the first message of a WebSocket.
@ApplicationScoped
public class Callers {
    private final ServiceTokens services;
    private final SignedTokens signed;

    Callers(AccessConfig config, SignedTokens signed) {
        this.services = new ServiceTokens(config.tokens().orElse(List.of()));
        this.signed = signed;
    }

    /// Fails with an `AuthenticationFailedException` where nobody knows the token.
    public Uni<Caller> byToken(String token, Vertx vertx) {
        Optional<Caller> known =
                services.nameOf(token).<Caller>map(Caller.Service::new).or(() -> signed.remembered(token));
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return SignedTokens.looksSigned(token)
                ? check(token, vertx)
                : Uni.createFrom().failure(refusal());
    }

    public static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
    }

    /// Beside the event loop, which goes on with the request when the answer is there.
    private Uni<Caller> check(String token, Vertx vertx) {
        Context loop = vertx.getOrCreateContext();
        return Uni.createFrom()
                .item(() -> signed.callerOf(token))
                .runSubscriptionOn(Thread::startVirtualThread)
                .emitOn(command -> loop.runOnContext(ignored -> command.run()));
    }

    static AuthenticationFailedException refusal() {
        return new AuthenticationFailedException("Unknown token");
    }
}
