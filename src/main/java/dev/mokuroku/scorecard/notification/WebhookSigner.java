package dev.mokuroku.scorecard.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as Standard Webhooks says (<https://www.standardwebhooks.com>): HMAC with SHA-256 over the id, the
/// time
/// and the body, so that a receiver knows the sender and refuses old requests that somebody sends again.
final class WebhookSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE64_PREFIX = "whsec_";

    private final byte[] key;

    /// @throws IllegalArgumentException if the text after `whsec_` is not Base64
    WebhookSigner(String secret) {
        this.key = secret.startsWith(BASE64_PREFIX)
                ? Base64.getDecoder().decode(secret.substring(BASE64_PREFIX.length()))
                : secret.getBytes(UTF_8);
    }

    Map<String, String> headers(String id, Instant time, byte[] body) {
        String timestamp = Long.toString(time.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature", "v1," + signature(id + "." + timestamp + ".", body));
    }

    private String signature(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(prefix.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
