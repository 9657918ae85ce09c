package dev.mokuroku.entity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests in hexadecimal.
public final class HexDigest {
    private HexDigest() {}

    public static String sha1(byte[] content) {
        return hex("SHA-1", content);
    }

    public static String sha256(byte[] content) {
        return hex("SHA-256", content);
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every Java has both
        }
    }
}
