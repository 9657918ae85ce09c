package dev.mokuroku.source.github.client.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the private key of a GitHub App in each form that it is configured in: the PEM text that GitHub gives
/// (PKCS#1), the same as PKCS#8, either with `\n` for line breaks or as Base64, or the path of such a file.
public final class AppKey {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

    /// Of an RSA key without parameters: `SEQUENCE { rsaEncryption, NULL }`, after version 0.
    private static final byte[] RSA_KEY_FOLLOWS = HexFormat.of().parseHex("020100" + "300d06092a864886f70d0101010500");

    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    private AppKey() {}

    /// @param configured the value of the setting
    /// @throws IllegalArgumentException with the reason, which repeats no part of the value
    public static PrivateKey parse(String configured) {
        Matcher pem = PEM.matcher(textOf(configured.strip()));
        if (!pem.find()) {
            throw new IllegalArgumentException("must be the RSA key of the App in PEM form, unencrypted");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(2));
            byte[] pkcs8 = pem.group(1) == null ? encoded : pkcs8Of(encoded);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException | IllegalArgumentException invalid) {
            throw new IllegalArgumentException("is not an RSA key", invalid);
        }
    }

    private static String textOf(String configured) {
        String text = configured.replace("\\n", "\n");
        if (text.contains("-----BEGIN")) {
            return text;
        }
        Optional<String> decoded = decoded(configured);
        return decoded.isPresent() ? decoded.get() : read(configured);
    }

    private static Optional<String> decoded(String configured) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(configured), UTF_8);
            return Optional.of(text).filter(it -> it.contains("-----BEGIN"));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String read(String configured) {
        try {
            return Files.readString(Path.of(configured));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "must be a key in PEM form, Base64 of it, or the path of a readable file that holds one",
                    unreadable);
        }
    }

    /// What stands in a file of PKCS#1 is the last part of PKCS#8. (The JDK reads the latter alone, and Bouncy Castle
    /// would be a large library for these three lines.)
    private static byte[] pkcs8Of(byte[] pkcs1) {
        byte[] key = tagged(OCTET_STRING, pkcs1);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(RSA_KEY_FOLLOWS);
        parts.writeBytes(key);
        return tagged(SEQUENCE, parts.toByteArray());
    }

    /// Tag, length and value of DER.
    private static byte[] tagged(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length < 0x80) {
            out.write(value.length);
        } else {
            byte[] length = HexFormat.of().parseHex(evenDigits(Integer.toHexString(value.length)));
            out.write(0x80 | length.length);
            out.writeBytes(length);
        }
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static String evenDigits(String digits) {
        return digits.length() % 2 == 0 ? digits : "0" + digits;
    }
}
