package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of everything that should not be in one.
@Tag("slow")
class HostileFolderIT {
    private static final int SCANS = 5;

    @TempDir
    Path data;

    @TempDir
    Path folder;

    @Test
    void getsAProblemAFileAndHarmsNothingElse() throws Exception {
        List<String> hostile = fill();
        Map<String, String> settings =
                Map.of("mokuroku.folders", folder.toString(), "mokuroku.folder-scan-interval", "1h");
        try (PackagedMokuroku running = PackagedMokuroku.start(data, settings)) {
            JsonPath answer = running.ask("{files(withProblems:true first:100){nodes{location problems{message}}}"
                    + " entities(first:100){nodes{ref}}}");
            assertThat(answer.getList("data.files.nodes.location", String.class))
                    .containsExactlyInAnyOrderElementsOf(hostile);
            assertThat(answer.<List<?>>getList("data.files.nodes.problems")).noneMatch(List::isEmpty);
            assertThat(answer.getList("data.entities.nodes.ref", String.class))
                    .containsExactly("component:default/good");
            assertMemoryStaysFlat(running);
        }
    }

    /// Files that are touched are read again: each scan does the whole work.
    private void assertMemoryStaysFlat(PackagedMokuroku running) throws IOException {
        scanTouched(running);
        long before = running.residentMemory();
        for (int scan = 0; scan < SCANS; scan++) {
            scanTouched(running);
        }
        assertThat(running.residentMemory()).isLessThan(before + (64 << 20));
    }

    private void scanTouched(PackagedMokuroku running) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, "\n# touched\n".getBytes(UTF_8), StandardOpenOption.APPEND);
            }
        }
        running.ask("mutation{scan(input:{source:\"folder:%s\"}){scan{fileCount failure}}}".formatted(folder));
    }

    /// @return the locations of the files that must get a problem
    private List<String> fill() throws IOException {
        write("good.yaml", component("good"));
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        return List.of(
                write("binary.yaml", noise),
                write("nul.yaml", component("nul") + "\0\0"),
                write("twenty-megabytes.yaml", "# " + "x".repeat(20_000_000)),
                write("ten-thousand-documents.yaml", (component("many") + "---\n").repeat(10_000)),
                write("alias-bomb.yaml", aliasBomb()),
                write("deep.yaml", component("deep") + "  x: " + "[".repeat(50_000) + "]".repeat(50_000)),
                write("wrong-types.yaml", """
                        apiVersion: [1]
                        kind: { a: b }
                        metadata: 7
                        spec: yes
                        """),
                write("wrong-fields.yaml", """
                        apiVersion: backstage.io/v1alpha1
                        kind: Component
                        metadata: { name: [x], tags: {}, labels: 5, annotations: { a: [1] }, links: no }
                        spec: { type: 1, lifecycle: [], owner: {}, dependsOn: 3 }
                        """),
                write("not-utf8.yaml", new byte[] {'a', ':', ' ', (byte) 0xC3, (byte) 0x28}),
                write("broken.yaml", "kind: [Component"),
                write("duplicate-keys.yaml", component("twice") + "spec: {}\n"),
                write("a-list.yaml", "- 1\n- 2\n"));
    }

    private static String aliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a%1$d: &a%1$d [%2$s]\n".formatted(level, String.join(", ", Collections.nCopies(9, alias))));
        }
        return bomb.toString();
    }

    private static String component(String name) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: { name: %s }
                spec:
                  type: service
                  lifecycle: production
                  owner: team
                """.formatted(name);
    }

    private String write(String name, String content) throws IOException {
        return write(name, content.getBytes(UTF_8));
    }

    private String write(String name, byte[] content) throws IOException {
        return "file:" + Files.write(folder.resolve(name), content);
    }
}
