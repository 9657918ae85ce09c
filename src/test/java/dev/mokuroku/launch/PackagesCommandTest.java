package dev.mokuroku.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsRowsAsJson() throws IOException {
        write("web/Dockerfile", "FROM nginx:1.27@sha256:aa\n");
        write("node_modules/x/package.json", "{\"dependencies\": {\"installed\": \"1\"}}");
        assertThat(run(folder.toString(), "--repo", "acme/shop")).isZero();
        JsonNode rows = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).isEqualTo(new ObjectMapper().readTree("""
                {"repo": "acme/shop", "path": "web/Dockerfile", "line": 1, "column": 1, "purl": "pkg:docker/nginx",
                 "requirement": "1.27", "scope": "runtime", "resolved": "sha256:aa", "resolvedBy": "digest"}
                """));
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void printsProblemsBesideTheRows() throws IOException {
        write("package.json", "{\"dependencies\": ");
        write("go.mod", "require a.b/c v1.0.0\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        JsonNode rows = new ObjectMapper().readTree(out.toString(UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).has("repo")).isFalse();
        assertThat(err.toString(UTF_8)).startsWith("package.json:1: Not valid JSON");
    }

    @Test
    void refusesWrongArguments() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: packages DIR", "DIR is not a folder");
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, UTF_8);
        return new PackagesCommand(stream, new PrintStream(err, true, UTF_8)).run(List.of(arguments));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
