package dev.mokuroku.scaffolder.github.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfksystems.blake2b.Blake2b;
import java.security.KeyPair;
import java.security.interfaces.XECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import software.pando.crypto.nacl.CryptoBox;
import software.pando.crypto.nacl.SecretBox;

class SealedBoxTest {
    @Test
    void isOpenedByTheOwnerOfTheKey() {
        KeyPair github = CryptoBox.keyPair();
        byte[] recipient = littleEndian((XECPublicKey) github.getPublic());
        byte[] sealed = Base64.getDecoder()
                .decode(SealedBox.seal("s3cret ü", Base64.getEncoder().encodeToString(recipient)));
        byte[] ephemeral = Arrays.copyOf(sealed, 32);
        Blake2b digest = new Blake2b(null, 24, null, null);
        digest.update(ephemeral, 0, 32);
        digest.update(recipient, 0, 32);
        byte[] nonce = new byte[24];
        digest.digest(nonce, 0);
        SecretBox box = SecretBox.fromCombined(nonce, Arrays.copyOfRange(sealed, 32, sealed.length));
        assertThat(box.decrypt(CryptoBox.agree(github.getPrivate(), CryptoBox.publicKey(ephemeral))))
                .isEqualTo("s3cret ü".getBytes(UTF_8));
    }

    @Test
    void isAnotherTextEachTime() {
        String key = "CQ" + "A".repeat(41) + "=";
        assertThat(SealedBox.seal("same", key)).isNotEqualTo(SealedBox.seal("same", key));
    }

    private static byte[] littleEndian(XECPublicKey key) {
        byte[] number = key.getU().toByteArray();
        byte[] bytes = new byte[32];
        for (int i = 0; i < Math.min(number.length, 32); i++) {
            bytes[i] = number[number.length - 1 - i];
        }
        return bytes;
    }
}
