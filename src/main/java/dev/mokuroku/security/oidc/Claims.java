package dev.mokuroku.security.oidc;

import io.quarkus.oidc.UserInfo;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// What an OpenID provider says about a person: the claims of a token, completed by those of its UserInfo endpoint.
record Claims(String issuer, @Nullable String subject, Function<String, @Nullable Object> values) {
    private static final String USER_INFO = "userinfo";

    static Claims of(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        UserInfo info = identity.getAttribute(USER_INFO);
        return new Claims(String.valueOf(token.getIssuer()), token.getSubject(), name -> {
            Object claim = token.getClaim(name);
            return claim == null && info != null ? info.get(name) : claim;
        });
    }

    @Nullable
    String text(String name) {
        Object value = values.apply(name);
        return value == null ? null : textOf(value);
    }

    boolean isTrue(String name) {
        return "true".equals(text(name));
    }

    /// A list, or a single text.
    List<String> texts(String name) {
        return switch (values.apply(name)) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(Claims::textOf).toList();
            case Object one -> List.of(textOf(one));
        };
    }

    /// Quarkus answers claims as Java values and as values of JSON.
    private static String textOf(Object value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
