package dev.mokuroku.scaffolder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(1_000_000, 100);
    private static final int LARGE = 1_200_000;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private TarArchiveOutputStream tar;

    @BeforeEach
    void open() throws IOException {
        tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    @Test
    void unpacksOneFolderWithModesAndLinks() throws IOException {
        file("repo-1/README.md", "not wanted");
        file("repo-1/skeleton/bin/run", "#!/bin/sh", 0100755);
        file("repo-1/skeleton/a.txt", "a");
        file("repo-1/skeleton-other/b.txt", "not wanted");
        link("repo-1/skeleton/bin/link", "../a.txt");
        unpack("skeleton");
        assertThat(target().resolve("a.txt")).hasContent("a");
        assertThat(target().resolve("bin/run")).isExecutable();
        assertThat(target().resolve("bin/link")).isSymbolicLink().hasContent("a");
        assertThat(target().toFile().list()).containsExactlyInAnyOrder("a.txt", "bin");
    }

    @Test
    void givesNothingOfAFolderThatIsMissing() throws IOException {
        file("repo-1/a.txt", "a");
        unpack("missing/folder");
        assertThat(target()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "repo-1/../../x", "..", "C:/x", "repo-1\\..\\x"})
    void refusesNamesThatLeave(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("x", true);
        entry.setName(name);
        entry.setSize(1);
        tar.putArchiveEntry(entry);
        tar.write('x');
        tar.closeArchiveEntry();
        assertRefused();
        assertThat(folder.toFile().list()).doesNotContain("x");
    }

    @ParameterizedTest
    @CsvSource({"link, /etc/passwd", "link, ../../etc", "a/link, ../../x", "link, sub/../../x", "link, a/../b"})
    void refusesLinksThatLeave(String name, String to) throws IOException {
        file("repo-1/sub/file", "x");
        link("repo-1/" + name, to);
        assertRefused();
    }

    @Test
    void refusesFoldersThatAreNestedTooDeeply() throws IOException {
        file("repo-1/" + "d/".repeat(200) + "x", "x");
        assertRefused();
    }

    @Test
    void refusesLinksBehindLinks() throws IOException {
        link("repo-1/d", ".");
        link("repo-1/d/e/f/x", "../../../");
        assertRefused();
    }

    @Test
    void writesNoFileThroughALink() throws IOException {
        link("repo-1/d", "sub");
        file("repo-1/d/file", "x");
        file("repo-1/sub/other", "y");
        unpack("");
        assertThat(target().resolve("sub/file")).doesNotExist();
        assertThat(target().resolve("d/file")).hasContent("x");
    }

    @Test
    void refusesDevicesAndHardLinks() throws IOException {
        TarArchiveEntry device = new TarArchiveEntry("repo-1/device", TarConstants.LF_CHR);
        tar.putArchiveEntry(device);
        tar.closeArchiveEntry();
        assertRefused();
    }

    @Test
    void stopsWhenTheArchiveGrowsBeyondTheLimitAlsoByWhatIsNotWanted() throws IOException {
        file("repo-1/other/zeros", "0".repeat(LARGE));
        assertThat(packed()).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> unpack("skeleton"))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("mokuroku.scaffolder.fetch.max-unpacked-size");
    }

    @Test
    void stopsAtTooManyFiles() throws IOException {
        for (int i = 0; i <= LIMITS.maxFiles(); i++) {
            file("repo-1/" + i, "");
        }
        assertThatThrownBy(() -> unpack("")).hasMessageContaining("mokuroku.scaffolder.fetch.max-files");
    }

    @Test
    void stopsAZipThatGrowsBeyondTheLimit() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("zeros"));
            out.write("0".repeat(LARGE).getBytes(UTF_8));
        }
        assertThatThrownBy(() -> new Unpacking("https://example.com/a.zip", "", 0, target(), LIMITS)
                        .unpack(new ByteArrayInputStream(zip.toByteArray()), ArchiveFormat.ZIP))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("larger than 1,000,000 bytes");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> unpack(""))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("The archive of https://github.com/acme/shop is refused");
    }

    private Path target() {
        return folder.resolve("target");
    }

    private void unpack(String wanted) throws IOException {
        new Unpacking("https://github.com/acme/shop", wanted, 1, target(), LIMITS)
                .unpack(new ByteArrayInputStream(packed()), ArchiveFormat.TAR_GZ);
    }

    private byte[] packed() throws IOException {
        tar.close();
        return bytes.toByteArray();
    }

    private void file(String name, String content) throws IOException {
        file(name, content, TarArchiveEntry.DEFAULT_FILE_MODE);
    }

    private void file(String name, String content, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(UTF_8));
        tar.closeArchiveEntry();
    }

    private void link(String name, String to) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
