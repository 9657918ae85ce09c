package dev.mokuroku.source.github.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// GitHub's `X-Hub-Signature-256`: `sha256=` and the HMAC of the body's bytes in hexadecimal.
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private WebhookSignature() {}

    /// Takes as long for a wrong signature as for a right one.
    static boolean isValid(@Nullable String signature, byte[] body, List<String> secrets) {
        byte[] presented = signature == null ? new byte[0] : signature.getBytes(UTF_8);
        boolean valid = false;
        for (String secret : secrets) {
            valid |= MessageDigest.isEqual(of(body, secret).getBytes(UTF_8), presented);
        }
        return valid;
    }

    static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }
}
