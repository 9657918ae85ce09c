package dev.mokuroku.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.scan.RecordedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    @TempDir
    Path temporary;

    private Path folder;
    private FolderSource source;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temporary.resolve("catalog"));
        source = new FolderSource(folder);
    }

    @Test
    void readsYamlFilesOfTheWholeTreeInOrder() throws Exception {
        write("b.yaml", "b");
        write("teams/a.yml", "a");
        write("README.md", "no");
        write(".git/c.yaml", "no");
        assertThat(scan(new RecordedSession()).calls)
                .containsExactly("found " + at("b.yaml"), "found " + at("teams/a.yml"));
    }

    @Test
    void opensNoFileThatIsUntouched() throws Exception {
        write("a.yaml", "one");
        RecordedSession first = scan(new RecordedSession());
        assertThat(scan(first.next()).calls).containsExactly("unchanged " + at("a.yaml"));
        write("a.yaml", "two");
        Files.setLastModifiedTime(folder.resolve("a.yaml"), FileTime.from(Instant.EPOCH));
        assertThat(scan(first.next()).calls).containsExactly("found " + at("a.yaml"));
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "secret");
        Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("dangling.yaml"), temporary.resolve("nothing"));
        write("inside.yaml", "x");
        Files.createSymbolicLink(folder.resolve("alias.yaml"), folder.resolve("inside.yaml"));
        assertThat(scan(new RecordedSession()).calls)
                .containsExactly("found " + at("alias.yaml"), "found " + at("inside.yaml"));
    }

    @Test
    void readsNoFileOverTheLimit() throws Exception {
        Files.write(folder.resolve("large.yaml"), new byte[DescriptorFile.MAX_BYTES + 1]);
        RecordedSession session = scan(new RecordedSession());
        assertThat(session.calls).containsExactly("unreadable " + at("large.yaml"));
        assertThat(session.reasons).containsExactly("The file has 5242881 bytes, more than the limit of 5242880");
    }

    @Test
    void failsWhereTheFolderIsGone() {
        FolderSource gone = new FolderSource(temporary.resolve("gone"));
        assertThatThrownBy(() -> gone.scan(new RecordedSession()))
                .isInstanceOf(ScanFailedException.class)
                .hasMessage("The folder %s of mokuroku.folders cannot be listed: it does not exist"
                        .formatted(temporary.resolve("gone")));
    }

    @Test
    void rereadsAFileOfTheFolderAndNoOther() throws Exception {
        write("a.yaml", "one");
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "secret");
        write(".git/c.yaml", "hidden");
        write("README.md", "no descriptor");
        Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
        RecordedSession session = new RecordedSession();
        source.refresh(LocationRef.file(at("a.yaml")), session);
        for (String other : List.of(".git/c.yaml", "README.md", "link.yaml", "gone.yaml")) {
            source.refresh(LocationRef.file(at(other)), session);
        }
        source.refresh(LocationRef.file(secret.toString()), session);
        source.refresh(LocationRef.file(at("../secret.yaml")), session);
        assertThat(session.calls).containsExactly("found " + at("a.yaml"));
    }

    @Test
    void refersToFilesOfTheFolderAndNoOthers() throws Exception {
        write("specs/api.json", "{}");
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        assertThat(source.references().read(LocationRef.file(at("specs/api.json"))))
                .asString(UTF_8)
                .isEqualTo("{}");
        for (LocationRef outside : List.of(
                LocationRef.file(secret.toString()),
                LocationRef.file(at("../secret.txt")),
                LocationRef.file(at("link.txt")),
                LocationRef.url("https://example.com/x"))) {
            assertThatThrownBy(() -> source.references().read(outside)).hasMessageStartingWith("NotAllowedError");
        }
        assertThatThrownBy(() -> source.references().read(LocationRef.file(at("nothing"))))
                .hasMessageStartingWith("NotFoundError");
    }

    private RecordedSession scan(RecordedSession session) throws ScanFailedException {
        source.scan(session);
        return session;
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
