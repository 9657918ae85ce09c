package dev.mokuroku.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys of this server's own tokens. Each replica signs with a key that never leaves its memory, and
/// publishes the public half in the table `signing_key`, where every replica finds it. Any thread may
/// call; a call may read the database.
@ApplicationScoped
public class SigningKeys implements JWKSource<SecurityContext> {
    /// How long a key signs, as in Backstage.
    static final Duration ROTATION = Duration.ofHours(1);
    /// A public key outlives the last token that it signed, whatever the clocks of the replicas say.
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final SigningKeyRepository table;
    private final Clock clock;
    /// Keys of other replicas, too. No more than one an hour and replica can still matter.
    private final Cache<String, ECKey> cache =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(ROTATION).build();

    private @Nullable ActiveKey active;

    private record ActiveKey(ECKey key, Instant activeUntil) {}

    public SigningKeys(SigningKeyRepository table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The pair to sign with now, for tokens that live no longer than [UserTokens#LIFETIME].
    synchronized ECKey current() {
        Instant now = clock.instant();
        if (active == null || !now.isBefore(active.activeUntil())) {
            ECKey key = generate();
            Instant until = now.plus(ROTATION);
            Instant published = until.plus(UserTokens.LIFETIME).plus(GRACE);
            table.publish(new SigningKeyRow(key.getKeyID(), key.toPublicJWK().toJSONString(), published), now);
            active = new ActiveKey(key, until);
        }
        return active.key();
    }

    /// The public halves of all keys whose tokens may still be alive, of all replicas.
    public JWKSet published() {
        return new JWKSet(table.published(clock.instant()).stream()
                .<JWK>map(SigningKeys::parse)
                .toList());
    }

    /// Whether this server, on any replica, signs with this key.
    public boolean contains(@Nullable String id) {
        return id != null && find(id) != null;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        List<JWK> found = selector.getMatcher().getKeyIDs().stream()
                .map(this::find)
                .<JWK>mapMulti((key, keys) -> {
                    if (key != null) {
                        keys.accept(key);
                    }
                })
                .toList();
        return selector.select(new JWKSet(found));
    }

    private @Nullable ECKey find(String id) {
        ECKey cached = cache.getIfPresent(id);
        if (cached != null || !hasOurForm(id)) {
            return cached;
        }
        ECKey key = table.published(id, clock.instant()).map(SigningKeys::parse).orElse(null);
        if (key != null) {
            cache.put(id, key);
        }
        return key;
    }

    /// Ids of another form need no look into the database.
    private static boolean hasOurForm(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException foreign) {
            return false;
        }
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Could not generate a P-256 key", impossible);
        }
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("The table signing_key holds an invalid key", broken);
        }
    }
}
