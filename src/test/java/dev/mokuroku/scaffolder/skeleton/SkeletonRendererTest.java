package dev.mokuroku.scaffolder.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkeletonRendererTest {
    private static final SkeletonOptions PLAIN = options(List.of(), null, false);

    private final SkeletonRenderer renderer =
            new SkeletonRenderer(new TemplateEngine(Map.of(), Map.of(), TemplateLimits.STANDARD));
    private final List<String> lines = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private final ActionLog log = (level, message, fields) -> lines.add(message);
    private final ObjectNode values = JsonNodeFactory.instance.objectNode().put("name", "shop");

    @TempDir
    Path folder;

    private Path skeleton;
    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        skeleton = Files.createDirectory(folder.resolve("skeleton"));
        target = folder.resolve("target");
    }

    @Test
    void namesTheFileThatFails() throws IOException {
        write("src/Main.txt", "one\n${{ values.name | uper }}");
        assertThatThrownBy(() -> render(PLAIN))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("Template error at line 2, column ")
                .hasMessageEndingWith("did you mean \"upper\"?\n    at src/Main.txt");
    }

    @Test
    void rendersNamesAndContents() throws IOException {
        write("src/${{ values.name }}/Main.txt", "I am ${{ values.name }}\n");
        write(".config/.env", "N=${{ values.name | upper }}");
        render(PLAIN);
        assertThat(files())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("src/shop/Main.txt", "I am shop\n", ".config/.env", "N=SHOP"));
        assertThat(lines)
                .startsWith(
                        "Listing files and directories in template",
                        "Processing 5 template files/directories with input values")
                .contains("Writing directory src/ to template output path.")
                .anyMatch(line -> line.startsWith("Writing file .config/.env to template output path with mode 33"))
                .endsWith("Template result written to " + target);
    }

    @Test
    void leavesOutWhatRendersToNoName() throws IOException {
        write("{% if values.no %}a.txt{% endif %}", "x");
        write("{% if values.no %}dir{% endif %}/b.txt", "x");
        write("c.txt", "x");
        render(PLAIN);
        assertThat(files()).containsOnlyKeys("c.txt");
    }

    @Test
    void copiesTextsOfAnySizeButRendersOnlyThoseThatFitIntoMemory() throws IOException {
        write("large.txt", "hello shop\n".repeat(1_200_000));
        render(options(List.of("large.txt"), null, false));
        assertThat(target.resolve("large.txt")).hasSameBinaryContentAs(skeleton.resolve("large.txt"));

        assertThatThrownBy(() -> render(options(List.of(), null, true)))
                .isInstanceOf(ActionException.class)
                .hasMessage("The file large.txt has more than 12,582,912 bytes, and is too large to be read as a text");
    }

    @Test
    void replacesWhatIsNoUtf8() throws IOException {
        Files.write(skeleton.resolve("latin.txt"), "ä text of Latin-1 ".getBytes(StandardCharsets.ISO_8859_1));
        render(options(List.of("latin.txt"), null, false));
        assertThat(target.resolve("latin.txt")).hasContent("\uFFFD text of Latin-1 ");
    }

    @Test
    void reportsWhatItWrites() throws IOException {
        write("src/${{ values.name }}.txt", "${{ values.name }}${{ values.name }}");
        render(PLAIN);
        assertThat(written).containsExactly(0L, 8L);
    }

    @Test
    void keepsFilesThatExistUnlessTheyAreReplaced() throws IOException {
        write("a.txt", "new");
        Files.createDirectories(target);
        Files.writeString(target.resolve("a.txt"), "old");
        render(PLAIN);
        assertThat(files()).containsEntry("a.txt", "old");
        render(options(List.of(), null, true));
        assertThat(files()).containsEntry("a.txt", "new");
    }

    @Test
    void copiesWhatPatternsName() throws IOException {
        write("docs/${{ values.name }}.md", "${{ a }}");
        write("docs/.hidden/x.md", "${{ b }}");
        write("lib/deep/y.txt", "${{ c }}");
        write("z.txt", "${{ values.name }}");
        render(options(List.of("docs/**/*.md", "lib", "!z.txt"), null, false));
        assertThat(files())
                .containsEntry("docs/shop.md", "${{ a }}")
                .containsEntry("docs/.hidden/x.md", "${{ b }}")
                .containsEntry("lib/deep/y.txt", "${{ c }}")
                .containsEntry("z.txt", "shop");
        assertThat(lines).contains("Copying file/directory docs/${{ values.name }}.md without processing.");
    }

    @Test
    void rendersOnlyFilesWithTheExtension() throws IOException {
        write("a-${{ values.name }}.txt.njk", "${{ values.name }}");
        write("b-${{ values.name }}.txt", "${{ values.name }}");
        write(".njk", "${{ values.name }}");
        render(options(List.of(), "njk", false));
        assertThat(files())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a-shop.txt", "shop", "b-shop.txt", "${{ values.name }}", ".njk", "${{ values.name }}"));
    }

    @Test
    void refusesOptionsThatContradict() {
        assertThatThrownBy(() -> options(List.of("x"), ".njk", false)).isInstanceOf(ActionException.class);
        assertThatThrownBy(() -> new SkeletonOptions(List.of(), ".njk", false, new TemplateDialect(true, false, false)))
                .isInstanceOf(ActionException.class);
        assertThatThrownBy(() -> render(options(List.of("x".repeat(501)), null, false)))
                .hasMessageContaining("copyWithoutTemplating");
    }

    @Test
    void copiesBinaryFilesAndKeepsExecutables() throws IOException {
        byte[] binary = "${{ values.name }}\0".getBytes(StandardCharsets.UTF_8);
        Files.write(skeleton.resolve("a.bin"), binary);
        write("run.sh", "echo ${{ values.name }}");
        Files.setPosixFilePermissions(skeleton.resolve("run.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
        render(PLAIN);
        assertThat(target.resolve("a.bin")).hasBinaryContent(binary);
        assertThat(target.resolve("run.sh")).isExecutable().hasContent("echo shop");
        assertThat(lines).contains("Copying file binary or symbolic link at a.bin, to template output path.");
    }

    @Test
    void replacesBytesThatAreNoUtf8() throws IOException {
        Files.write(skeleton.resolve("a.txt"), "caf\u00e9 ${{ values.name }}".getBytes(StandardCharsets.ISO_8859_1));
        render(PLAIN);
        assertThat(files()).containsEntry("a.txt", "caf\ufffd shop");
    }

    @Test
    void copiesLinksWithinTheSkeletonOnly() throws IOException {
        write("a.txt", "x");
        Files.createSymbolicLink(skeleton.resolve("b.txt"), Path.of("a.txt"));
        render(PLAIN);
        assertThat(Files.readSymbolicLink(target.resolve("b.txt"))).isEqualTo(Path.of("a.txt"));
        for (String outside : List.of("/etc/passwd", "../../secret", "..")) {
            Path link = skeleton.resolve("c");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of(outside));
            assertThatThrownBy(() -> render(PLAIN))
                    .isInstanceOf(ActionException.class)
                    .hasMessageContaining("symbolic link c");
        }
    }

    @Test
    void refusesNamesThatLeave() throws IOException {
        values.put("name", "../../evil");
        write("${{ values.name }}.txt", "x");
        assertThatThrownBy(() -> render(PLAIN))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("not allowed");
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void refusesToWriteThroughLinks() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.txt"), "mine");
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("dir"), outside);
        Files.createSymbolicLink(target.resolve("a.txt"), outside.resolve("a.txt"));
        write("a.txt", "theirs");
        render(options(List.of(), null, true));
        assertThat(outside.resolve("a.txt")).hasContent("mine");
        write("dir/b.txt", "theirs");
        assertThatThrownBy(() -> render(PLAIN)).isInstanceOf(ActionException.class);
        assertThat(outside.resolve("b.txt")).doesNotExist();
    }

    @Test
    void failsForFilesThatDoNotParse() throws IOException {
        write("a.txt", "${{ values.name | nope }}");
        assertThatThrownBy(() -> render(PLAIN))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Unknown template filter");
    }

    private void render(SkeletonOptions options) throws IOException {
        renderer.render(skeleton, target, options, values, log, written::add);
    }

    private static SkeletonOptions options(List<String> copied, String extension, boolean replace) {
        return new SkeletonOptions(copied, extension, replace, TemplateDialect.STANDARD);
    }

    private void write(String name, String content) throws IOException {
        Path file = skeleton.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(target)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(target.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
