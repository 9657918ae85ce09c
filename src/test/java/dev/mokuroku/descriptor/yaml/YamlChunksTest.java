package dev.mokuroku.descriptor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlChunksTest {
    @Test
    void cutsAtDocumentMarkers() {
        assertThat(YamlChunks.of("a\n---\nb\n--- c\n", 9))
                .containsExactly(
                        new YamlChunk(0, 1, "a\n"), new YamlChunk(1, 2, "---\nb\n"), new YamlChunk(2, 4, "--- c\n"));
    }

    @Test
    void cutsAfterEndMarkers() {
        assertThat(YamlChunks.of("a\n...\n%TAG\n---\nb\n...\n", 9))
                .containsExactly(new YamlChunk(0, 1, "a\n...\n"), new YamlChunk(1, 3, "%TAG\n---\nb\n...\n"));
    }

    @Test
    void leavesCommentsAndDirectivesToTheDocumentTheyOpen() {
        assertThat(YamlChunks.of("# a\n\n%YAML 1.2\n---\nb", 9))
                .containsExactly(new YamlChunk(0, 1, "# a\n\n%YAML 1.2\n---\nb\n"));
    }

    @Test
    void takesLongerWordsForNoMarkers() {
        assertThat(YamlChunks.of("a:\n  ---\n---b\n....\n", 9)).hasSize(1);
    }

    @Test
    void findsMarkersThatEndWithATabOrACarriageReturn() {
        assertThat(YamlChunks.of("a\r\n---\r\nb\r\n---\tc", 9))
                .extracting(YamlChunk::firstLine)
                .containsExactly(1, 2, 4);
    }
}
