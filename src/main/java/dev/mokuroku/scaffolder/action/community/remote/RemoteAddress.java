package dev.mokuroku.scaffolder.action.community.remote;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a system is, and what proves to it who calls.
///
/// @param system its name in messages, such as `Argo CD main`
/// @param url below which the paths of requests are
/// @param token sent with each request; null for none
/// @param secrets texts that no message may show
public record RemoteAddress(
        String system, URI url, @Nullable String token, Set<String> secrets) {
    public RemoteAddress {
        secrets = Set.copyOf(secrets);
    }

    public RemoteAddress withToken(String other) {
        Set<String> all = new HashSet<>(secrets);
        all.add(other);
        return new RemoteAddress(system, url, other, all);
    }

    /// The address without a slash at its end.
    public static String base(URI url) {
        return url.toString().replaceFirst("/+$", "");
    }

    String redacted(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = secret.isEmpty() ? redacted : redacted.replace(secret, "***");
        }
        return redacted;
    }

    /// Without the token.
    @Override
    public String toString() {
        return "%s at %s".formatted(system, url);
    }
}
