package dev.mokuroku.scaffolder.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFoldersTest {
    private static final int ROOM_FOR_TWO = 10 << 10;

    @TempDir
    Path folder;

    private final AtomicInteger unpacked = new AtomicInteger();

    @Test
    void unpacksACommitOnce() throws IOException {
        UnpackedFolders folders = folders();
        List<String> read = new ArrayList<>();
        for (String key : List.of("shop@1", "shop@1", "shop@2", "shop@1")) {
            folders.read(key, this::unpack, path -> read.add(Files.readString(path.resolve("file"))));
        }
        assertThat(read).containsExactly("1", "1", "2", "1");
    }

    @Test
    void removesWhatIsNoLongerKeptWhenItsReadersHaveReadIt() throws IOException {
        UnpackedFolders folders = folders();
        readAtOnce(folders, 9);
        assertThat(count()).isLessThanOrEqualTo(2);
    }

    private void readAtOnce(UnpackedFolders folders, int left) throws IOException {
        if (left == 0) {
            assertThat(count()).isEqualTo(9);
            return;
        }
        folders.read("shop@" + left, this::unpack, _ -> readAtOnce(folders, left - 1));
    }

    @Test
    void keepsNothingOfAFolderThatCannotBeUnpacked() throws IOException {
        UnpackedFolders folders = folders();
        assertThatThrownBy(() -> folders.read(
                        "shop@1",
                        path -> {
                            unpack(path);
                            throw new IOException("no archive");
                        },
                        _ -> {}))
                .hasMessage("no archive");
        assertThat(count()).isZero();
        folders.read(
                "shop@1", this::unpack, path -> assertThat(path.resolve("file")).hasContent("2"));
    }

    private UnpackedFolders folders() {
        return new UnpackedFolders(ROOM_FOR_TWO, FetchSettings.folders(folder));
    }

    private void unpack(Path path) throws IOException {
        Files.writeString(path.resolve("file"), String.valueOf(unpacked.incrementAndGet()));
    }

    private long count() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("1/unpacked"))) {
            return all.count();
        }
    }
}
