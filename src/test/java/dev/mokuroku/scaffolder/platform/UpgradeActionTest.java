package dev.mokuroku.scaffolder.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.github.FakeStep;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeActionTest {
    private static final String INPUT = "{\"package\": \"pkg:pypi/acme-logging\", \"version\": \"3.1.0\"}";

    @TempDir
    private Path folder;

    @Test
    void changesOnlyTheVersion() throws Exception {
        write("web/requirements.txt", "acme-logging==2.0.0   # pinned\nleft==2.0.0\n");
        FakeStep step = FakeStep.of(folder, INPUT);
        new UpgradeAction().run(step);
        assertThat(folder.resolve("web/requirements.txt")).hasContent("acme-logging==3.1.0   # pinned\nleft==2.0.0\n");
        assertThat(step.outputs().get("changedFiles")).hasToString("[\"web/requirements.txt\"]");
        FakeStep again = FakeStep.of(folder, INPUT);
        new UpgradeAction().run(again);
        assertThat(again.outputs().get("changedFiles")).hasToString("[]");
    }

    @Test
    void failsIfAUseCannotBeRaised() throws Exception {
        write("requirements.txt", "acme-logging==2.0.0 --hash=sha256:aa\n");
        assertThatThrownBy(() -> new UpgradeAction().run(FakeStep.of(folder, INPUT)))
                .hasMessageStartingWith("Not all uses of pkg:pypi/acme-logging can be raised: ")
                .hasMessageContaining("pins pkg:pypi/acme-logging by hashes");
        FakeStep partial = FakeStep.of(folder, INPUT.replace("}", ", \"allowPartial\": true}"));
        new UpgradeAction().run(partial);
        assertThat(partial.outputs().get("refusals")).hasSize(1);
    }

    private void write(String path, String text) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
