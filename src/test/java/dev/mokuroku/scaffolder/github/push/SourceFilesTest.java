package dev.mokuroku.scaffolder.github.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path folder;

    @Test
    void listsFilesInOrderWithTheirModes() throws Exception {
        write("b.txt");
        assertThat(write("a.sh").toFile().setExecutable(true)).isTrue();
        write("a/x.txt");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        assertThat(SourceFiles.in(folder))
                .extracting(file -> file.mode().octal() + " " + file.path())
                .containsExactly("100755 a.sh", "100644 a/x.txt", "100644 b.txt", "120000 link");
        assertThat(new String(SourceFiles.in(folder).getLast().content(), UTF_8))
                .isEqualTo("/etc/passwd");
    }

    @Test
    void followsNoLinkToAFolder() throws Exception {
        Files.createSymbolicLink(folder.resolve("etc"), Path.of("/etc"));
        assertThat(SourceFiles.in(folder)).extracting(SourceFile::path).containsExactly("etc");
    }

    @Test
    void leavesOutWhatGitIgnores() throws Exception {
        Files.writeString(folder.resolve(".gitignore"), "target/\n*.log\n!keep.log\n");
        write("target/x");
        write("a.log");
        write("keep.log");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/.gitignore"), "/own\n");
        write("sub/own");
        write("sub/deep/own");
        write("sub/b.log");
        assertThat(SourceFiles.in(folder))
                .extracting(SourceFile::path)
                .containsExactly(".gitignore", "keep.log", "sub/.gitignore", "sub/deep/own");
    }

    @Test
    void leavesOutRepositoriesOfGit() throws Exception {
        write(".git/config");
        write("sub/.GIT/hooks/post-commit");
        write("a.txt");
        assertThat(SourceFiles.in(folder)).extracting(SourceFile::path).containsExactly("a.txt");
    }

    private Path write(String path) throws Exception {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }
}
