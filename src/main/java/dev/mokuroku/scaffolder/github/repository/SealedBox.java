package dev.mokuroku.scaffolder.github.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rfksystems.blake2b.Blake2b;
import java.io.ByteArrayOutputStream;
import java.security.KeyPair;
import java.security.interfaces.XECPublicKey;
import java.util.Base64;
import software.pando.crypto.nacl.CryptoBox;
import software.pando.crypto.nacl.SecretBox;

/// Encrypts secrets of GitHub Actions so that only GitHub reads them.
///
/// @see <a href="https://doc.libsodium.org/public-key_cryptography/sealed_boxes">sealed boxes of libsodium</a>
final class SealedBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 24;

    private SealedBox() {}

    /// @param publicKey in Base64, as GitHub gives it
    /// @return in Base64, as GitHub takes it
    static String seal(String secret, String publicKey) {
        byte[] recipient = Base64.getDecoder().decode(publicKey);
        KeyPair sender = CryptoBox.keyPair();
        byte[] ephemeral = littleEndian((XECPublicKey) sender.getPublic());
        SecretBox box = SecretBox.encrypt(
                CryptoBox.agree(sender.getPrivate(), CryptoBox.publicKey(recipient)),
                nonce(ephemeral, recipient),
                secret.getBytes(UTF_8));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(ephemeral);
        sealed.writeBytes(box.getCiphertextWithTag());
        return Base64.getEncoder().encodeToString(sealed.toByteArray());
    }

    private static byte[] nonce(byte[] ephemeral, byte[] recipient) {
        Blake2b digest = new Blake2b(null, NONCE_BYTES, null, null);
        digest.update(ephemeral, 0, ephemeral.length);
        digest.update(recipient, 0, recipient.length);
        byte[] nonce = new byte[NONCE_BYTES];
        digest.digest(nonce, 0);
        return nonce;
    }

    private static byte[] littleEndian(XECPublicKey key) {
        byte[] number = key.getU().toByteArray();
        byte[] bytes = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(number.length, KEY_BYTES); i++) {
            bytes[i] = number[number.length - 1 - i];
        }
        return bytes;
    }
}
