package dev.mokuroku.scaffolder.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFolderTest {
    @TempDir
    Path outside;

    private WorkspaceFolders folders;
    private TaskFolder folder;

    @BeforeEach
    void openFolder() throws IOException {
        folders = new WorkspaceFolders(outside.resolve("tasks"), new WorkspaceLimits(10, 3));
        folder = folders.open("task-1");
    }

    @Test
    void findsPathsWithinTheFolder() {
        assertThat(folder.resolve("a/../b/c.txt")).isEqualTo(folder.root().resolve("b/c.txt"));
        assertThat(folder.resolve(folder.root().resolve("a").toString()))
                .isEqualTo(folder.root().resolve("a"));
        assertThat(folder.resolve(".")).isEqualTo(folder.root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "..", "../task-10/a"})
    void refusesPathsThatLeave(String path) {
        assertThatThrownBy(() -> folder.resolve(path))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("NotAllowedError"));
    }

    @Test
    void refusesNamesThatNoFileCanHave() {
        assertThatThrownBy(() -> folder.resolve("a\0b"))
                .isInstanceOfSatisfying(
                        ActionException.class,
                        refused -> assertThat(refused.name()).isEqualTo("InputError"));
    }

    @Test
    void refusesSymbolicLinksThatLeave() throws IOException {
        Files.createSymbolicLink(folder.root().resolve("out"), outside);
        Files.createSymbolicLink(folder.root().resolve("broken"), outside.resolve("nothing"));
        Files.createDirectory(folder.root().resolve("in"));
        Files.createSymbolicLink(folder.root().resolve("own"), folder.root().resolve("in"));

        assertThatThrownBy(() -> folder.resolve("out/secret.txt")).isInstanceOf(ActionException.class);
        assertThatThrownBy(() -> folder.resolve("broken")).isInstanceOf(ActionException.class);
        assertThat(folder.resolve("own/a.txt")).isEqualTo(folder.root().resolve("own/a.txt"));
    }

    @Test
    void limitsSizeAndNumberOfFiles() throws IOException {
        Files.writeString(folder.root().resolve("a"), "12345");
        Files.writeString(folder.root().resolve("b"), "12345");
        assertThatCode(folder::checkSize).doesNotThrowAnyException();

        Files.writeString(folder.root().resolve("b"), "123456");
        assertThatThrownBy(folder::checkSize)
                .hasMessageContaining("larger than 10 bytes")
                .hasMessageContaining("mokuroku.scaffolder.workspace.max-size");

        Files.writeString(folder.root().resolve("b"), "");
        Files.writeString(folder.root().resolve("c"), "");
        assertThatThrownBy(folder::checkSize).hasMessageContaining("more than 3 files");
    }

    @Test
    void refusesPathsOfTooManyFolders() {
        assertThatThrownBy(() -> folder.resolve("d/".repeat(201)))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("has more than 200 folders");
    }

    @Test
    void removesFoldersButNotWhatLinksLeadTo() throws IOException {
        Path kept = Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.root().resolve("out"), outside);

        folders.remove("task-1");
        folders.remove("task-1");

        assertThat(folder.root()).doesNotExist();
        assertThat(kept).exists();
    }
}
