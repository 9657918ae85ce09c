package dev.mokuroku.launch.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.http.Loopback;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.common.utils.StringUtil;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settings that are sound one by one and dangerous in production. Each stops the start, unless
/// `mokuroku.auth.allow-unsafe` names it.
final class UnsafeSettings {
    static final String ALLOW = "mokuroku.auth.allow-unsafe";

    private static final Set<String> SAFE_PROFILES = Set.of("dev", "test");
    /// Of Quarkus OIDC, which may be set beside those of Mokuroku.
    private static final List<String> PROVIDER_ADDRESSES = List.of(
            "auth-server-url",
            "discovery-path",
            "jwks-path",
            "authorization-path",
            "token-path",
            "user-info-path",
            "introspection-path",
            "end-session-path");

    private static final Set<String> ANY_ORIGIN = Set.of("*", "/*/", "/.*/");
    /// Shorter ones can be tried out over the network, if they are words.
    private static final int MIN_SECRET_BYTES = 16;

    /// @param name in [#ALLOW]
    /// @param problem of the configuration: the setting and what is dangerous; null if it is safe
    private record Rule(String name, Function<SmallRyeConfig, @Nullable String> problem) {}

    private static final List<Rule> RULES = List.of(
            new Rule("public-guest", UnsafeSettings::publicGuest),
            new Rule("short-tokens", config -> shortSecret(config, "mokuroku.auth.tokens", UnsafeSettings::tokenOf)),
            new Rule(
                    "short-webhook-secrets",
                    config -> shortSecret(config, "mokuroku.webhooks.secret", Function.identity())),
            new Rule("http-issuer", UnsafeSettings::httpIssuer),
            new Rule("any-origin", UnsafeSettings::anyOrigin));

    private UnsafeSettings() {}

    static Set<String> names() {
        return RULES.stream().map(Rule::name).collect(Collectors.toUnmodifiableSet());
    }

    /// Nothing is unsafe in development and in tests.
    ///
    /// @return a sentence for each, which says how to allow it on purpose
    static List<String> errors(SmallRyeConfig config) {
        if (config.getProfiles().stream().anyMatch(SAFE_PROFILES::contains)) {
            return List.of();
        }
        List<String> allowed = values(config, ALLOW);
        return RULES.stream()
                .filter(rule -> !allowed.contains(rule.name()))
                .flatMap(rule -> Optional.ofNullable(rule.problem().apply(config)).stream()
                        .map(problem ->
                                "%s. To allow this on purpose, add %s to %s".formatted(problem, rule.name(), ALLOW)))
                .toList();
    }

    private static @Nullable String publicGuest(SmallRyeConfig config) {
        String address = text(config, "mokuroku.base-url");
        if (address.isEmpty() || Loopback.isHost(host(address)) || !isTrue(text(config, "mokuroku.auth.guest"))) {
            return null;
        }
        return "mokuroku.auth.guest: everybody who reaches %s (mokuroku.base-url) would be an admin without a token"
                .formatted(address);
    }

    private static @Nullable String shortSecret(SmallRyeConfig config, String name, Function<String, String> secretOf) {
        List<Integer> sizes = values(config, name).stream()
                .map(entry -> secretOf.apply(entry).getBytes(UTF_8).length)
                .toList();
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) < MIN_SECRET_BYTES) {
                return "%s: entry %d of %d: its secret has %d bytes, and a secret under %d bytes can be guessed"
                        .formatted(name, i + 1, sizes.size(), sizes.get(i), MIN_SECRET_BYTES);
            }
        }
        return null;
    }

    private static String tokenOf(String entry) {
        return entry.substring(entry.indexOf('=') + 1).strip();
    }

    private static @Nullable String httpIssuer(SmallRyeConfig config) {
        Stream<String> ofQuarkus = PROVIDER_ADDRESSES.stream().map(name -> "quarkus.oidc." + name);
        return Stream.concat(Stream.of("mokuroku.auth.oidc.issuer"), ofQuarkus)
                .filter(name -> isPlainHttp(text(config, name)))
                .findFirst()
                .map(name -> "%s: %s has no TLS, so that others on the network can sign in as anybody"
                        .formatted(name, text(config, name)))
                .orElse(null);
    }

    private static boolean isPlainHttp(String address) {
        return address.regionMatches(true, 0, "http:", 0, 5) && !Loopback.isHost(host(address));
    }

    private static @Nullable String anyOrigin(SmallRyeConfig config) {
        boolean isBrowserKnown = isTrue(text(config, "mokuroku.auth.guest"))
                || !text(config, "mokuroku.auth.oidc.issuer").isEmpty();
        boolean isAny = isTrue(text(config, "quarkus.http.cors.enabled"))
                && values(config, "quarkus.http.cors.origins").stream().anyMatch(ANY_ORIGIN::contains);
        return isBrowserKnown && isAny
                ? "quarkus.http.cors.origins: pages of every site could act as guests, or as users who have signed in"
                : null;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException reportedAlready) {
            return "";
        }
    }

    private static boolean isTrue(String value) {
        return Set.of("true", "yes", "y", "on", "1").contains(value.toLowerCase(Locale.ROOT));
    }

    private static List<String> values(SmallRyeConfig config, String name) {
        return Arrays.stream(StringUtil.split(text(config, name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String text(SmallRyeConfig config, String name) {
        try {
            String value = config.getConfigValue(name).getValue();
            return value == null ? "" : value.strip();
        } catch (IllegalArgumentException | NoSuchElementException reportedAlready) {
            return "";
        }
    }
}
