package dev.mokuroku.scaffolder.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownPathsTest {
    private final ShownPaths paths = ShownPaths.of(Path.of("/data/1/content"), Path.of("/data/1/run"));

    @Test
    void startAtTheTemplateOrTheWorkspace() {
        assertThat(paths.in("copyfile '/data/1/content/a/x' -> '/data/1/run/to/here.txt'"))
                .isEqualTo("copyfile 'a/x' -> 'to/here.txt'");
        assertThat(paths.in("The file /data/1/step-5/template does not exist."))
                .isEqualTo("The file step-5/template does not exist.");
        assertThat(paths.in("lstat '/data/1/run'")).isEqualTo("lstat '.'");
    }

    @Test
    void stayWhereTheyAreElsewhere() {
        assertThat(paths.in("/data/1/running/x is not /data/2/run")).isEqualTo("running/x is not /data/2/run");
        assertThat(paths.in("open '/etc/x'")).isEqualTo("open '/etc/x'");
    }

    @Test
    void areWholeInTheTextThatBackstageHasSo() {
        String text = "Cannot overwrite directory '/data/1/run' with non-directory '/data/1/content/x'.";
        assertThat(paths.in(text)).isEqualTo(text);
    }
}
