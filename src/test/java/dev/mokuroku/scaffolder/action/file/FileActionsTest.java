package dev.mokuroku.scaffolder.action.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileActionsTest {
    @TempDir
    Path root;

    @Test
    void deletesByPatternAndPassesOverWhatIsMissing() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"files\":[\"a/*.txt\",\"missing.txt\"]}")
                .file("a/x.txt", "x")
                .file("a/y.md", "y")
                .run(new DeleteFilesAction());
        assertThat(step.lines()).containsExactly("File %s/a/x.txt deleted successfully".formatted(root));
        assertThat(root.resolve("a/y.md")).exists();
    }

    @Test
    void deletesHiddenFilesAndFolders() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"files\":[\"**/*.tmp\",\"gone\"]}")
                .file(".hidden/.a.tmp", "x")
                .file("gone/deep/file", "x")
                .run(new DeleteFilesAction());
        assertThat(step.lines()).hasSize(2);
        assertThat(root.resolve("gone")).doesNotExist();
    }

    @Test
    void refusesToDeleteOutsideOfTheWorkspace() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"files\":[\"../*\"]}");
        assertThatThrownBy(() -> step.run(new DeleteFilesAction()))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("outside its parent");
    }

    @Test
    void deletesLinksAndNotWhatTheyLeadTo(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("kept"), "x");
        Files.createSymbolicLink(root.resolve("link"), elsewhere);
        StepForTests.of(root, "{\"files\":[\"**\",\"link\"]}").run(new DeleteFilesAction());
        assertThat(root.resolve("link")).doesNotExist();
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void listsTheFoldersThatWereFoundLastFirst() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"paths\":[\".\"],\"recursive\":true}")
                .file("a/y.md", "y")
                .file("c/two.md", "two")
                .file(".hidden", "h")
                .run(new ListFilesAction());
        assertThat(paths(step, "files")).containsExactly(".hidden", "c/two.md", "a/y.md");
        assertThat(paths(step, "folders")).containsExactly("a", "c");
    }

    @Test
    void saysWhichFolderIsMissing() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"paths\":[\"nothing\"]}");
        assertThatThrownBy(() -> step.run(new ListFilesAction())).hasMessageContaining("nothing");
    }

    @Test
    void renamesIntoNewFolders() throws Exception {
        StepForTests step = rename("b/one.md", "c/d/two.md", false).file("b/one.md", "one");
        step.run(new RenameFilesAction());
        assertThat(step.text("c/d/two.md")).isEqualTo("one");
        assertThat(step.lines())
                .containsExactly("File %1$s/b/one.md renamed to %1$s/c/d/two.md successfully".formatted(root));
    }

    @Test
    void replacesOnlyWhereTheStepSaysSo() throws Exception {
        StepForTests kept = rename("x", "y", false).file("x", "1").file("y", "2");
        assertThatThrownBy(() -> kept.run(new RenameFilesAction())).hasMessage("dest already exists.");
        StepForTests replaced = rename("x", "y", true).run(new RenameFilesAction());
        assertThat(replaced.text("y")).isEqualTo("1");
    }

    @Test
    void neverMovesAFolderIntoItselfNorOverAFile() throws Exception {
        StepForTests.of(root, "{}").file("a/b/file", "1").file("file", "2");
        assertThatThrownBy(() -> rename("a", "a/b/c", true).run(new RenameFilesAction()))
                .hasMessageContaining("to a subdirectory of itself");
        assertThatThrownBy(() -> rename("a", "file", true).run(new RenameFilesAction()))
                .hasMessageContaining("Cannot overwrite non-directory");
        assertThatThrownBy(() -> rename("a/b/file", "a", true).run(new RenameFilesAction()))
                .hasMessageContaining("Cannot overwrite directory");
        assertThatThrownBy(() -> rename("a/b", "a", true).run(new RenameFilesAction()))
                .hasMessageContaining("a part of itself");
        assertThat(root.resolve("a/b/file")).exists();
    }

    private StepForTests rename(String from, String to, boolean overwrite) throws Exception {
        return StepForTests.of(
                root, "{\"files\":[{\"from\":\"%s\",\"to\":\"%s\",\"overwrite\":%s}]}".formatted(from, to, overwrite));
    }

    private static List<String> paths(StepForTests step, String output) {
        List<String> paths = new ArrayList<>();
        for (JsonNode entry : step.outputs().get(output)) {
            paths.add(entry.path("path").asText());
        }
        return paths;
    }
}
