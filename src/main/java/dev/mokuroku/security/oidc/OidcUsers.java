package dev.mokuroku.security.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the catalog's User of a person by a claim. A person whom the catalog does not know is a user of the namespace
/// `oidc`, with the groups that the provider names.
@ApplicationScoped
public class OidcUsers {
    private static final String UNKNOWN_NAMESPACE = "oidc";
    private static final String GROUP = "group";
    private static final String USER = "user";
    /// Of the name of a person whom the catalog does not know; a name has 63 characters at most.
    private static final int MAX_READABLE_CHARACTERS = 40;
    /// Of the hash by which such people are told apart.
    private static final int HASH_DIGITS = 10;

    /// Other letters may become one of these in lower case.
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7E]+");

    private static final int MAX_REMEMBERED_USERS = 10_000;

    /// @param version of the catalog that was looked at
    private record Match(String version, @Nullable EntityRef user) {}

    private final Cache<String, Match> matches =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED_USERS).build();
    private final OidcConfig config;
    private final CatalogIndex index;

    OidcUsers(OidcConfig config, CatalogIndex index) {
        this.config = config;
        this.index = index;
    }

    /// The caller, at once where the catalog has not changed since the last look-up: each request of a session asks.
    /// Otherwise the index is read by a virtual thread, because the event loop must not wait. Fails with a
    /// [CatalogException] `FORBIDDEN`, which says why the claims name nobody, or more than one.
    ///
    /// @param afterLookUp runs what follows a look-up
    Uni<Caller.User> callerOf(Claims claims, Executor afterLookUp) {
        String value = valueOf(claims);
        String version = index.everything().version();
        Match match = matches.getIfPresent(value);
        return match != null && match.version().equals(version)
                ? Uni.createFrom().item(callerOf(match, value, claims))
                : Uni.createFrom()
                        .item(() -> callerOf(lookUp(value, version), value, claims))
                        .runSubscriptionOn(Thread::startVirtualThread)
                        .emitOn(afterLookUp);
    }

    private Caller.User callerOf(Match match, String value, Claims claims) {
        return match.user() == null ? unknown(value, claims) : new Caller.User(match.user());
    }

    private Match lookUp(String value, String version) {
        Match match = new Match(version, find(value));
        matches.put(value, match);
        return match;
    }

    /// Of the claim that names the user.
    private String valueOf(Claims claims) {
        String name = config.userClaim().orElse(config.userMatch().claim());
        String value = claims.text(name);
        if (value == null || value.isBlank()) {
            throw refused("The token has no claim '%s' (mokuroku.auth.oidc.user-claim), by which the user is found"
                    .formatted(name));
        }
        if (config.userMatch() == OidcConfig.UserMatch.EMAIL
                && config.requireVerifiedEmail()
                && !claims.isTrue("email_verified")) {
            throw refused("The claim 'email_verified' must be true (mokuroku.auth.oidc.require-verified-email)");
        }
        if (!ASCII.matcher(value).matches()) {
            throw refused(
                    "The claim '%s' has characters other than ASCII, which can look like other names".formatted(name));
        }
        return value;
    }

    private @Nullable EntityRef find(String value) {
        return switch (config.userMatch()) {
            case EMAIL -> find(value, "spec.profile.email");
            case LOGIN -> find(value, "metadata.annotations.github.com/user-login");
            case REF -> findRef(value);
        };
    }

    private @Nullable EntityRef find(String value, String field) {
        EntityFilter condition = EntityFilter.allOf(EntityFilter.is("kind", USER), EntityFilter.is(field, value));
        List<EntityRef> found =
                index.everything().refs(EntityQuery.of(condition, 2).uncounted());
        if (found.size() > 1) {
            throw refused(
                    "%s and %s have the same %s: correct one of them".formatted(found.get(0), found.get(1), field));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private @Nullable EntityRef findRef(String value) {
        try {
            EntityRef ref = EntityRef.parse(value, USER, EntityRef.DEFAULT_NAMESPACE);
            if (!ref.kind().equals(USER)) {
                throw refused("'%s' is not a User: the claim must name one, such as user:default/ann".formatted(ref));
            }
            return index.everything().byRef(ref).isPresent() ? ref : null;
        } catch (InvalidEntityRefException noRef) {
            return null;
        }
    }

    private Caller.User unknown(String value, Claims claims) {
        String subject = claims.subject();
        if (subject == null || subject.isBlank()) {
            throw refused("The token has no claim 'sub', which people need whom the catalog does not know");
        }
        String readable =
                value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = "%s-%s"
                .formatted(
                        readable.substring(0, Math.min(readable.length(), MAX_READABLE_CHARACTERS)),
                        HexDigest.sha256((claims.issuer() + "\n" + subject).getBytes(UTF_8))
                                .substring(0, HASH_DIGITS));
        Set<EntityRef> groups = claims.texts(config.groupsClaim()).stream()
                .flatMap(group -> groupOf(group).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Caller.User(
                new EntityRef(USER, UNKNOWN_NAMESPACE, name.startsWith("-") ? "user" + name : name), null, groups);
    }

    /// Keycloak writes groups as paths: `/platform`.
    private static List<EntityRef> groupOf(String claimed) {
        try {
            String name = claimed.startsWith("/") ? claimed.substring(1) : claimed;
            EntityRef ref = EntityRef.parse(name, GROUP, EntityRef.DEFAULT_NAMESPACE);
            return ref.kind().equals(GROUP) && ASCII.matcher(claimed).matches() ? List.of(ref) : List.of();
        } catch (InvalidEntityRefException noRef) {
            return List.of();
        }
    }

    private static CatalogException refused(String text) {
        return new CatalogException(ErrorCode.FORBIDDEN, text);
    }
}
