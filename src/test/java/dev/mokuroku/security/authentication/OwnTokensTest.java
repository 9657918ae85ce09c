package dev.mokuroku.security.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.SettableClock;
import dev.mokuroku.Settings;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.security.AuthConfig;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.backstage.BackstageTokens;
import dev.mokuroku.security.token.Issuer;
import dev.mokuroku.security.token.KeysInMemory;
import dev.mokuroku.security.token.SigningKeys;
import dev.mokuroku.security.token.UserTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tokens that this server issues, on two replicas that share a table of keys.
class OwnTokensTest {
    private static final EntityRef JANE = EntityRef.parse("user:default/jane");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final KeysInMemory table = new KeysInMemory();
    private final Replica one = new Replica("http://localhost:8080");
    private final Replica two = new Replica("http://localhost:8080");

    private final class Replica {
        final SigningKeys keys = new SigningKeys(table, clock);
        final UserTokens tokens;
        final SignedTokens checks;

        Replica(String base) {
            Issuer issuer = new Issuer(base);
            AuthConfig nothing = Settings.of(AuthConfig.class, Map.of());
            tokens = new UserTokens(keys, issuer, clock);
            checks = new SignedTokens(
                    keys, issuer, new BackstageTokens(nothing, clock, new SimpleMeterRegistry()), clock);
        }
    }

    @Test
    void standForTheirUserOnEveryReplica() {
        String token = one.tokens.issue(JANE).text();
        assertThat(one.checks.callerOf(token)).isEqualTo(new Caller.User(JANE));
        assertThat(two.checks.cached(token)).isEmpty();
        assertThat(two.checks.callerOf(token)).isEqualTo(new Caller.User(JANE));
        assertThat(two.checks.cached(token)).contains(new Caller.User(JANE));
    }

    @Test
    void endAfterAnHour() {
        String token = one.tokens.issue(JANE).text();
        clock.advance(Duration.ofMinutes(59));
        assertThat(one.checks.callerOf(token)).isEqualTo(new Caller.User(JANE));
        clock.advance(Duration.ofMinutes(1));
        assertThat(one.checks.cached(token)).isEmpty();
        refuses(one, token);
    }

    @Test
    void surviveTheRotationOfTheirKey() {
        clock.advance(Duration.ofMinutes(1));
        one.tokens.issue(JANE);
        clock.advance(Duration.ofMinutes(59));
        String late = one.tokens.issue(JANE).text();
        clock.advance(Duration.ofMinutes(30));
        one.tokens.issue(JANE);
        assertThat(table.size()).isEqualTo(2);
        assertThat(one.checks.callerOf(late)).isEqualTo(new Caller.User(JANE));
        assertThat(two.checks.callerOf(late)).isEqualTo(new Caller.User(JANE));
    }

    @Test
    void leaveNoKeyBehind() {
        one.tokens.issue(JANE);
        clock.advance(Duration.ofHours(2).plusMinutes(6));
        one.tokens.issue(JANE);
        assertThat(table.size()).isEqualTo(1);
        assertThat(one.keys.published().size()).isEqualTo(1);
    }

    @Test
    void keepTheirPrivateKeysOutOfTheTable() {
        one.tokens.issue(JANE);
        assertThat(table.published(clock.instant())).singleElement().asString().doesNotContain("\"d\"");
    }

    @Test
    void areForeignWhereAnotherServerIssuedThem() {
        KeysInMemory elsewhere = new KeysInMemory();
        String foreign = new UserTokens(new SigningKeys(elsewhere, clock), new Issuer("http://localhost:8080"), clock)
                .issue(JANE)
                .text();
        refuses(one, foreign);
        refuses(
                new Replica("https://another.example.com"),
                one.tokens.issue(JANE).text());
    }

    @Test
    void areNothingWithoutTheirSignature() {
        String token = one.tokens.issue(JANE).text();
        refuses(one, token.substring(0, token.length() - 4) + "AAAA");
        // {"alg":"none","typ":"vnd.backstage.user"}
        refuses(one, "eyJhbGciOiJub25lIiwidHlwIjoidm5kLmJhY2tzdGFnZS51c2VyIn0" + token.substring(token.indexOf('.')));
        refuses(one, "a.b.c");
    }

    private static void refuses(Replica replica, String token) {
        assertThatThrownBy(() -> replica.checks.callerOf(token)).isInstanceOf(AuthenticationFailedException.class);
        assertThat(replica.checks.cached(token)).isEmpty();
    }
}
