package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void staysClaimedAfterGarbageCollections(@TempDir Path folder) {
        assertThat(DataFolder.tryClaim(folder)).isTrue();
        for (int i = 0; i < 20; i++) {
            System.gc();
            assertThat(DataFolder.tryClaim(folder))
                    .as("after %d collections", i + 1)
                    .isFalse();
        }
    }
}
