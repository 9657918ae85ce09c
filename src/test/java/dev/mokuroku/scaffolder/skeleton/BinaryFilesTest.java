package dev.mokuroku.scaffolder.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryFilesTest {
    @Test
    void areKnownByTheirBytes() {
        assertThat(binary("%PDF-1.7")).isTrue();
        assertThat(BinaryFiles.isBinary(new byte[] {'a', 0, 'b'})).isTrue();
        byte[] noise = new byte[512];
        new Random(1).nextBytes(noise);
        assertThat(BinaryFiles.isBinary(noise)).isTrue();
    }

    @Test
    void areNoTextsOfAnyLanguage() {
        assertThat(binary("")).isFalse();
        assertThat(binary("žluťoučký kůň 🐎\r\n\t".repeat(100))).isFalse();
        assertThat(binary("日本語".repeat(400))).isFalse();
        assertThat(BinaryFiles.isBinary("prix: café à Orléans, très bon marché".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(BinaryFiles.isBinary("a long text with one single é in it".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
        assertThat(BinaryFiles.isBinary("a".getBytes(StandardCharsets.UTF_16))).isFalse();
    }

    private static boolean binary(String text) {
        return BinaryFiles.isBinary(text.getBytes(StandardCharsets.UTF_8));
    }
}
