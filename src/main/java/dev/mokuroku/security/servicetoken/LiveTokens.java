package dev.mokuroku.security.servicetoken;

import dev.mokuroku.security.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// All tokens that are accepted, in memory. A token that another replica revoked is accepted for [#MAX_AGE] at most;
/// an expired one is refused at once. The tokens are read together, so that wrong tokens cause at most one statement
/// a second, however many they are.
///
/// Any thread may call; no method blocks.
@Startup
@ApplicationScoped
public class LiveTokens {
    /// The longest time for which a replica accepts a token that another one revoked.
    static final Duration MAX_AGE = Duration.ofSeconds(5);
    /// Older tokens are still accepted, and read again beside the request.
    static final Duration REFRESH_AGE = Duration.ofSeconds(2);
    /// An unknown token may be one that another replica just issued. It is looked up once the tokens are this old.
    static final Duration MIN_AGE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(LiveTokens.class);

    private final TokenStore store;
    private final TokenUses uses;
    private final Clock clock;
    private final Counter refused;

    /// Guarded by this.
    private @Nullable CompletableFuture<Snapshot> reading;

    private volatile Snapshot current = Snapshot.NONE;

    /// @param readAt when reading began
    private record Snapshot(Instant readAt, Map<String, ServiceToken> byHash) {
        static final Snapshot NONE = new Snapshot(Instant.MIN, Map.of());

        /// A clock that was set back makes a snapshot old.
        boolean isYounger(Duration age, Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(age));
        }

        Snapshot outdated() {
            return new Snapshot(Instant.MIN, byHash);
        }

        Optional<ServiceToken> find(String hash, Instant now) {
            return Optional.ofNullable(byHash.get(hash)).filter(token -> token.isLive(now));
        }

        long countLive(Instant now) {
            return byHash.values().stream().filter(token -> token.isLive(now)).count();
        }
    }

    LiveTokens(TokenStore store, TokenUses uses, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.uses = uses;
        this.clock = clock;
        this.refused = meters.counter("mokuroku.auth.service.tokens.refused");
        Gauge.builder("mokuroku.auth.service.tokens", this, LiveTokens::count).register(meters);
    }

    /// The caller of a token that needs no look into the database.
    public Optional<Caller> cached(String token) {
        if (!TokenText.isWellFormed(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Snapshot snapshot = current;
        if (!snapshot.isYounger(MAX_AGE, now)) {
            return Optional.empty();
        }
        if (!snapshot.isYounger(REFRESH_AGE, now)) {
            refresh();
        }
        return accept(snapshot, TokenText.hash(token), now);
    }

    /// The caller of a token that [#cached] does not know. Empty for an unknown, expired or revoked token. Fails if
    /// the database fails.
    public CompletionStage<Optional<Caller>> callerOf(String token) {
        String hash = TokenText.hash(token);
        Snapshot snapshot = current;
        CompletionStage<Snapshot> tokens =
                snapshot.isYounger(MIN_AGE, clock.instant()) ? CompletableFuture.completedFuture(snapshot) : read();
        return tokens.thenApply(found -> {
            Optional<Caller> caller = accept(found, hash, clock.instant());
            if (caller.isEmpty()) {
                refused.increment();
            }
            return caller;
        });
    }

    /// To be called after this replica issued or revoked a token.
    synchronized void invalidate() {
        current = current.outdated();
        reading = null;
    }

    private Optional<Caller> accept(Snapshot snapshot, String hash, Instant now) {
        Optional<ServiceToken> token = snapshot.find(hash, now);
        token.ifPresent(used -> uses.record(used.id(), now));
        return token.map(ServiceToken::caller);
    }

    /// One read at a time: who comes meanwhile waits for the same one.
    private synchronized CompletableFuture<Snapshot> read() {
        if (reading != null) {
            return reading;
        }
        CompletableFuture<Snapshot> read = new CompletableFuture<>();
        reading = read;
        Thread.startVirtualThread(() -> complete(read));
        return read;
    }

    private void complete(CompletableFuture<Snapshot> read) {
        try {
            Snapshot snapshot = new Snapshot(clock.instant(), Map.copyOf(store.live()));
            end(read, snapshot);
            read.complete(snapshot);
        } catch (RuntimeException failure) {
            end(read, null);
            read.completeExceptionally(failure);
        }
    }

    /// Ignores a read that began before a token was issued or revoked here.
    @SuppressWarnings("ReferenceEquality") // the read itself, not one that equals it
    private synchronized void end(CompletableFuture<Snapshot> read, @Nullable Snapshot snapshot) {
        if (reading == read) {
            reading = null;
            if (snapshot != null) {
                current = snapshot;
            }
        }
    }

    private void refresh() {
        CompletableFuture<Snapshot> _ = read().exceptionally(failure -> {
            LOG.debug("The service tokens could not be read", failure);
            return Snapshot.NONE;
        });
    }

    /// As they were when they were last read.
    @SuppressWarnings("ReferenceEquality") // the snapshot before the first read
    private double count() {
        Instant now = clock.instant();
        Snapshot snapshot = current;
        if (!snapshot.isYounger(REFRESH_AGE, now)) {
            refresh();
        }
        return snapshot == Snapshot.NONE ? Double.NaN : snapshot.countLive(now);
    }
}
