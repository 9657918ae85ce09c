package dev.mokuroku.launch.settings;

import static dev.mokuroku.launch.settings.ValueChecks.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.security.authentication.ServiceTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks of secrets. No message holds any part of a value.
final class SecretChecks {
    /// A secret that is shorter can be guessed by trying.
    private static final int MIN_WEBHOOK_SECRET_BYTES = 6;

    private static final Pattern HEADER_TOKEN = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern PEM = Pattern.compile(
            "\\s*-----BEGIN (RSA )?PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+?)-----END (RSA )?PRIVATE KEY-----\\s*");
    private static final String EXPECTED_KEY =
            "must be a private key in PEM form (-----BEGIN PRIVATE KEY-----), or the path of a file that holds one";

    private SecretChecks() {}

    static ValueCheck serviceToken() {
        return ServiceTokens::check;
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

    /// A header carries the token.
    static ValueCheck headerToken() {
        return value -> require(
                HEADER_TOKEN.matcher(value.strip()).matches(),
                "must hold visible ASCII characters alone, but holds a blank or another character");
    }

    static ValueCheck privateKey() {
        return value -> checkPem(value.contains("-----BEGIN") ? value : read(value));
    }

    private static String read(String path) {
        try {
            Path file = Path.of(path.strip());
            require(Files.isRegularFile(file), EXPECTED_KEY + "; no file is at that path");
            return Files.readString(file);
        } catch (InvalidPathException | IOException unreadable) {
            String reason = unreadable instanceof IOException ? "the file cannot be read" : "that is no path";
            throw new IllegalArgumentException(EXPECTED_KEY + "; " + reason, unreadable);
        }
    }

    private static void checkPem(String text) {
        Matcher pem = PEM.matcher(text.replace("\\n", "\n"));
        require(pem.matches(), EXPECTED_KEY + "; its first or last line is missing, or it is of another kind");
        try {
            Base64.getMimeDecoder().decode(pem.group(2));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(EXPECTED_KEY + "; what is between its lines is no Base64", malformed);
        }
    }
}
