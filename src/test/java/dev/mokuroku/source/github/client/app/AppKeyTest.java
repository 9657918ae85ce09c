package dev.mokuroku.source.github.client.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppKeyTest {
    /// Of a 2048-bit key: what PKCS#8 puts before the PKCS#1 key.
    private static final int PKCS8_HEAD = 26;

    @TempDir
    Path folder;

    @Test
    void readsEachFormOfAKey() throws Exception {
        PrivateKey key = generated();
        byte[] pkcs8 = key.getEncoded();
        String asPkcs8 = pem("PRIVATE KEY", pkcs8);
        String asGithubGivesIt = pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, PKCS8_HEAD, pkcs8.length));
        for (String text : new String[] {asPkcs8, asGithubGivesIt}) {
            assertThat(AppKey.parse(text)).isEqualTo(key);
            assertThat(AppKey.parse(text.strip().replace("\r\n", "\\n").replace("\n", "\\n")))
                    .isEqualTo(key);
            assertThat(AppKey.parse(Base64.getEncoder().encodeToString(text.getBytes(UTF_8))))
                    .isEqualTo(key);
            Path file = Files.writeString(folder.resolve("app.pem"), text);
            assertThat(AppKey.parse(file.toString())).isEqualTo(key);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nbm8ga2V5\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nbm8ga2V5\n-----END RSA PRIVATE KEY-----",
                "no/such/file.pem",
                "MIIEvQIBADANBgkqhkiG9w0BAQEF\0",
            })
    void saysWhatIsWrongWithoutRepeatingTheKey(String configured) {
        assertThatThrownBy(() -> AppKey.parse(configured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("bm8")
                .hasMessageNotContaining("MII");
    }

    private static PrivateKey generated() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(key));
    }
}
