package dev.mokuroku.security.servicetoken;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The service tokens of `mokuroku.auth.tokens`.
public final class ConfiguredTokens {
    /// Shorter tokens can be guessed.
    private static final int MIN_CHARACTERS = 8;
    /// What the header `Authorization` can carry.
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]+");

    private record Token(String name, byte[] secret) {}

    private final List<Token> tokens;

    /// @throws IllegalArgumentException when an entry has no token, or one that is too short
    public ConfiguredTokens(List<String> entries) {
        this.tokens = entries.stream().map(ConfiguredTokens::parse).toList();
    }

    /// The name of the service that owns this token. Takes the same time whichever token it is.
    public Optional<String> nameOf(String presented) {
        byte[] bytes = presented.getBytes(UTF_8);
        Optional<String> found = Optional.empty();
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.secret(), bytes)) {
                found = Optional.of(token.name());
            }
        }
        return found;
    }

    public Set<String> names() {
        return tokens.stream().map(Token::name).collect(Collectors.toUnmodifiableSet());
    }

    /// Refuses a malformed entry of `mokuroku.auth.tokens`.
    ///
    /// @throws IllegalArgumentException which says what is wrong, without the token and its name
    public static void check(String entry) {
        parse(entry);
    }

    private static Token parse(String entry) {
        int equals = entry.indexOf('=');
        String name = equals > 0 ? entry.substring(0, equals).strip() : "service";
        String secret = entry.substring(equals > 0 ? equals + 1 : 0).strip();
        if (secret.length() < MIN_CHARACTERS) {
            throw new IllegalArgumentException(
                    "must be name=token with a token of at least %d characters, but its token has %d"
                            .formatted(MIN_CHARACTERS, secret.length()));
        }
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException(
                    "must be name=token with a token of visible ASCII characters, but its token holds another character");
        }
        return new Token(name, secret.getBytes(UTF_8));
    }
}
