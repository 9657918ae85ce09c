package dev.mokuroku.security.servicetoken;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.SettableClock;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveTokensTest {
    private static final String DEPLOY = TokenText.generate();
    private static final Optional<Caller> CALLER = Optional.of(new Caller.Service("deploy", Role.EDITOR));

    private final SettableClock clock = new SettableClock(Tokens.CREATED);
    private final StoreInMemory store = new StoreInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveTokens tokens = new LiveTokens(store, new TokenUses(store), clock, meters);

    @Test
    void findsAnIssuedToken() {
        store.add(DEPLOY, Tokens.token("deploy", null));
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThat(find(DEPLOY)).isEqualTo(CALLER);
        assertThat(tokens.cached(DEPLOY)).isEqualTo(CALLER);
        assertThat(store.reads).hasValue(1);
    }

    @Test
    void refusesATokenFiveSecondsAfterItsRevocationElsewhere() {
        store.add(DEPLOY, Tokens.token("deploy", null));
        assertThat(find(DEPLOY)).isPresent();
        store.tokens.clear();
        clock.advance(Duration.ofMillis(1999));
        assertThat(tokens.cached(DEPLOY)).isPresent();
        clock.advance(Duration.ofMillis(3001));
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThat(find(DEPLOY)).isEmpty();
    }

    @Test
    void readsAgainBesideTheRequestBeforeTheTokensAreTooOld() {
        store.add(DEPLOY, Tokens.token("deploy", null));
        assertThat(find(DEPLOY)).isPresent();
        store.tokens.clear();
        clock.advance(LiveTokens.REFRESH_AGE);
        assertThat(tokens.cached(DEPLOY)).isPresent();
        await().untilAsserted(() -> assertThat(tokens.cached(DEPLOY)).isEmpty());
    }

    @Test
    void refusesAtOnceWhatThisReplicaRevoked() {
        store.add(DEPLOY, Tokens.token("deploy", null));
        assertThat(find(DEPLOY)).isPresent();
        store.tokens.clear();
        tokens.invalidate();
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThat(find(DEPLOY)).isEmpty();
    }

    @Test
    void refusesAnExpiredTokenAtOnce() {
        store.add(DEPLOY, Tokens.token("deploy", Tokens.CREATED.plusSeconds(1)));
        assertThat(find(DEPLOY)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThat(find(DEPLOY)).isEmpty();
    }

    @Test
    void readsOnceASecondForAnyNumberOfWrongTokens() {
        IntStream.range(0, 1000)
                .forEach(i -> assertThat(find(TokenText.generate())).isEmpty());
        assertThat(store.reads).hasValue(1);
        clock.advance(LiveTokens.MIN_AGE);
        IntStream.range(0, 1000)
                .forEach(i -> assertThat(find(TokenText.generate())).isEmpty());
        assertThat(store.reads).hasValue(2);
        assertThat(meters.counter("mokuroku.auth.service.tokens.refused").count())
                .isEqualTo(2000);
    }

    @Test
    void findsATokenThatAnotherReplicaIssuedASecondAgo() {
        assertThat(find(DEPLOY)).isEmpty();
        store.add(DEPLOY, Tokens.token("deploy", null));
        clock.advance(LiveTokens.MIN_AGE);
        assertThat(find(DEPLOY)).isEqualTo(CALLER);
    }

    @Test
    void ignoresAReadThatBeganBeforeARevocation() throws InterruptedException {
        store.add(DEPLOY, Tokens.token("deploy", null));
        store.gate = new CountDownLatch(1);
        var early = tokens.callerOf(DEPLOY).toCompletableFuture();
        assertThat(store.begun.await(10, SECONDS)).isTrue();
        CountDownLatch gate = store.gate;
        store.gate = new CountDownLatch(0);
        store.tokens.clear();
        tokens.invalidate();
        gate.countDown();
        assertThat(early.join()).isEqualTo(CALLER);
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThat(find(DEPLOY)).isEmpty();
    }

    @Test
    void failsWhileTheDatabaseFailsAndRecovers() {
        store.add(DEPLOY, Tokens.token("deploy", null));
        store.failing = true;
        assertThatThrownBy(() -> find(DEPLOY)).isInstanceOf(CompletionException.class);
        store.failing = false;
        assertThat(find(DEPLOY)).isEqualTo(CALLER);
        store.failing = true;
        clock.advance(LiveTokens.MAX_AGE);
        assertThat(tokens.cached(DEPLOY)).isEmpty();
        assertThatThrownBy(() -> find(DEPLOY)).isInstanceOf(CompletionException.class);
    }

    @Test
    void recordsAUseOnceAMinute() throws InterruptedException {
        store.add(DEPLOY, Tokens.token("deploy", null));
        assertThat(find(DEPLOY)).isPresent();
        assertThat(tokens.cached(DEPLOY)).isPresent();
        clock.advance(Duration.ofSeconds(59));
        assertThat(find(DEPLOY)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.cached(DEPLOY)).isPresent();
        assertThat(store.uses.poll(10, SECONDS)).isEqualTo(Tokens.CREATED);
        assertThat(store.uses.poll(10, SECONDS)).isEqualTo(Tokens.CREATED.plusSeconds(60));
        assertThat(store.uses).isEmpty();
    }

    @Test
    void countsLiveTokens() {
        store.add(DEPLOY, Tokens.token("deploy", Tokens.CREATED.plusSeconds(1)));
        store.add(TokenText.generate(), Tokens.token("other", null));
        assertThat(find(DEPLOY)).isPresent();
        assertThat(gauge()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(gauge()).isEqualTo(1);
    }

    private double gauge() {
        return meters.get("mokuroku.auth.service.tokens").gauge().value();
    }

    private Optional<Caller> find(String token) {
        return tokens.callerOf(token).toCompletableFuture().join();
    }

    private static final class StoreInMemory implements TokenStore {
        final Map<String, ServiceToken> tokens = new ConcurrentHashMap<>();
        final LinkedBlockingQueue<Instant> uses = new LinkedBlockingQueue<>();
        final AtomicInteger reads = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile boolean failing;

        void add(String text, ServiceToken token) {
            tokens.put(TokenText.hash(text), token);
        }

        @Override
        public Map<String, ServiceToken> live() {
            reads.incrementAndGet();
            if (failing) {
                throw new IllegalStateException("no connection");
            }
            Map<String, ServiceToken> found = Map.copyOf(tokens);
            begun.countDown();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return found;
        }

        @Override
        public void recordUse(UUID id, Instant at) {
            uses.add(at);
        }
    }
}
