package dev.mokuroku.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadBudgets;
import dev.mokuroku.source.target.TargetReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTargetsTest {
    @TempDir
    Path temporary;

    private Path folder;
    private FolderTargets targets;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temporary.resolve("catalog"));
        targets = new FolderTargets(new Folders(List.of(folder)));
        Files.writeString(temporary.resolve("secret.yaml"), "secret");
        Files.writeString(folder.resolve("a.yaml"), "a");
        Files.createDirectory(folder.resolve("teams"));
        Files.writeString(folder.resolve("teams/b.yaml"), "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "./teams/../../secret.yaml",
                "../*.yaml",
                "../catalog-of-others/a.yaml",
                "/etc/passwd",
                "/**/*.yaml",
                "",
                "a\u0000.yaml"
            })
    void readsNothingOutsideTheFolder(String target) {
        LocationRef resolved = targets.resolve(LocationRef.file(target), at("root.yaml"));
        assertThat(targets.read(new FileId(resolved, resolved), file -> null, ReadBudgets.unlimited()))
                .isNotInstanceOf(TargetReadResult.Found.class);
    }

    @Test
    void readsNothingThatALinkLeadsOutTo() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), temporary.resolve("secret.yaml"));
        assertThat(targets.read(new FileId(at("link.yaml"), at("link.yaml")), file -> null, ReadBudgets.unlimited()))
                .isInstanceOf(TargetReadResult.Failed.class);
    }

    @Test
    void readsBesideAboveAndByPattern() {
        assertThat(found("./a.yaml", "root.yaml")).containsExactly(at("a.yaml"));
        assertThat(found("../a.yaml", "teams/root.yaml")).containsExactly(at("a.yaml"));
        assertThat(found("./**/*.yaml", "root.yaml")).containsExactly(at("a.yaml"), at("teams/b.yaml"));
    }

    private List<LocationRef> found(String target, String base) {
        LocationRef resolved = targets.resolve(LocationRef.file(target), at(base));
        TargetReadResult.Found found = (TargetReadResult.Found)
                targets.read(new FileId(resolved, resolved), file -> null, ReadBudgets.unlimited());
        return found.changed().stream().map(DescriptorFile::location).toList();
    }

    private LocationRef at(String path) {
        return LocationRef.file(folder.resolve(path).toString());
    }
}
