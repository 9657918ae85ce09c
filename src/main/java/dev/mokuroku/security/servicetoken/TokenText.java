package dev.mokuroku.security.servicetoken;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.mokuroku.entity.HexDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// The form of issued tokens: `mkr_` and 256 random bits in URL-safe base64. Secret scanners find the prefix.
public final class TokenText {
    private static final String PREFIX = "mkr_";
    private static final int RANDOM_BYTES = 32;
    /// 43 characters of base64 hold 32 bytes.
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Whether a token can be an issued one. No other token is looked up.
    public static boolean isWellFormed(String token) {
        return token.startsWith(PREFIX) && FORM.matcher(token).matches();
    }

    /// SHA-256 in hexadecimal. A slow hash would gain nothing: 256 random bits cannot be guessed.
    static String hash(String token) {
        return HexDigest.sha256(token.getBytes(US_ASCII));
    }
}
