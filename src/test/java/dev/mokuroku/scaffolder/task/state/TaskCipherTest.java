package dev.mokuroku.scaffolder.task.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskCipherTest {
    private final TaskCipher cipher = new TaskCipher(key(1));

    @Test
    void decryptsWhatItEncrypted() {
        byte[] secret = "secret".getBytes(UTF_8);

        assertThat(cipher.decrypt(cipher.encrypt(secret))).contains(secret);
    }

    @Test
    void encryptsTheSameTextDifferentlyEachTime() {
        byte[] secret = "secret".getBytes(UTF_8);

        assertThat(cipher.encrypt(secret)).isNotEqualTo(cipher.encrypt(secret));
        assertThat(new String(cipher.encrypt(secret), UTF_8)).doesNotContain("secret");
    }

    @Test
    void refusesWhatAnotherKeyEncrypted() {
        TaskCipher other = new TaskCipher(key(2));

        assertThat(cipher.decrypt(other.encrypt(new byte[] {1}))).isEmpty();
        assertThat(other.keyId()).isNotEqualTo(cipher.keyId());
    }

    @Test
    void refusesWhatWasChanged() {
        byte[] encrypted = cipher.encrypt(new byte[] {1, 2, 3});
        encrypted[encrypted.length - 1]++;

        assertThat(cipher.decrypt(encrypted)).isEmpty();
        assertThat(cipher.decrypt(new byte[] {1})).isEmpty();
    }

    private static byte[] key(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return key;
    }
}
