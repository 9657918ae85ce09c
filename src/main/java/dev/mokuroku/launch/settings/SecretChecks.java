package dev.mokuroku.launch.settings;

import static dev.mokuroku.launch.settings.ValueChecks.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.security.servicetoken.ConfiguredTokens;
import dev.mokuroku.source.github.client.app.AppKey;
import java.util.regex.Pattern;

/// Checks of secrets. No message holds any part of a value.
final class SecretChecks {
    /// A secret that is shorter can be guessed by trying.
    private static final int MIN_WEBHOOK_SECRET_BYTES = 6;

    /// What encrypts with AES-256.
    private static final int MIN_SESSION_SECRET_CHARACTERS = 32;

    private static final Pattern HEADER_TOKEN = Pattern.compile("[\\x21-\\x7E]+");

    private SecretChecks() {}

    static ValueCheck serviceToken() {
        return ConfiguredTokens::check;
    }

    static ValueCheck webhookSecret() {
        return value -> {
            int bytes = value.getBytes(UTF_8).length;
            require(
                    bytes >= MIN_WEBHOOK_SECRET_BYTES,
                    "a secret must have at least %d bytes, but this one has %d"
                            .formatted(MIN_WEBHOOK_SECRET_BYTES, bytes));
        };
    }

    static ValueCheck sessionSecret() {
        return value -> require(
                value.length() >= MIN_SESSION_SECRET_CHARACTERS,
                "a secret must have at least %d characters, but this one has %d"
                        .formatted(MIN_SESSION_SECRET_CHARACTERS, value.length()));
    }

    /// A header carries the token.
    static ValueCheck headerToken() {
        return value -> require(
                HEADER_TOKEN.matcher(value.strip()).matches(),
                "must hold visible ASCII characters alone, but holds a blank or another character");
    }

    static ValueCheck privateKey() {
        return AppKey::parse;
    }
}
