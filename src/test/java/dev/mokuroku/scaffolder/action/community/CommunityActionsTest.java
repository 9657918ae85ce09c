package dev.mokuroku.scaffolder.action.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.StepForTests;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityActionsTest {
    private static final CommunityConfig ON = () -> true;
    private static final CommunityConfig OFF = () -> false;

    @TempDir
    Path root;

    @Test
    void areInstalledAsTheSettingSays() {
        assertThat(new MergeAction(ON).isInstalled()).isTrue();
        assertThat(new MergeAction(OFF).isInstalled()).isFalse();
    }

    @Test
    void replacesTexts() throws Exception {
        StepForTests step = StepForTests.of(root, """
                        {"files":[{"file":"src/**/*.ts","find":"$a.b","replaceWith":"c"},
                        {"file":"manifest.yaml","find":"\\\\n\\\\s*\\\\n","replaceWith":"\\n","matchRegex":true},
                        {"file":"manifest.yaml","find":"(\\\\w+): 1","replaceWith":"$$1=$1","matchRegex":true}]}
                        """)
                .file("src/deep/x.ts", "$a.b")
                .file("src/.hidden.ts", "$a.b")
                .file("manifest.yaml", "a: 1\n  \n\nb: 2\n")
                .run(new ReplaceAction(ON));
        assertThat(step.text("src/deep/x.ts")).isEqualTo("c");
        assertThat(step.text("src/.hidden.ts")).isEqualTo("$a.b");
        assertThat(step.text("manifest.yaml")).isEqualTo("$1=a\nb: 2\n");
    }

    @Test
    void givesUpAnExpressionThatNeverEnds() throws Exception {
        StepForTests step = StepForTests.of(
                        root,
                        "{\"files\":[{\"file\":\"a\",\"find\":\"(.*a){12}c\",\"replaceWith\":\"\",\"matchRegex\":true}]}")
                .file("a", "a".repeat(60));
        assertThatThrownBy(() -> step.run(new ReplaceAction(ON)))
                .isInstanceOf(ActionException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void givesUpReplacementsThatDoNotFitIntoMemory() throws Exception {
        StepForTests step = StepForTests.of(
                        root,
                        "{\"files\":[{\"file\":\"a\",\"find\":\"a\",\"replaceWith\":\"%s\"}]}"
                                .formatted("x".repeat(100_000)))
                .file("a", "a".repeat(100_000));
        assertThatThrownBy(() -> step.run(new ReplaceAction(ON)))
                .isInstanceOf(ActionException.class)
                .hasMessage("The text with its replacements has more than 16,777,216 characters");
        assertThat(step.text("a")).hasSize(100_000);
    }

    @Test
    void parsesNoJsonOfTooManyValues() throws Exception {
        StepForTests.of(root, "{}").file("a.json", "[" + "{},".repeat(500_000) + "1]");
        assertThatThrownBy(() -> parse("a.json", "json")).hasMessage("a.json has more than 500,000 values");
    }

    @Test
    void parsesFiles() throws Exception {
        StepForTests.of(root, "{}").file("a.yaml", "a: 1\n---\nb: yes\n").file("a.json", "{\"x\":[1]}");
        assertThat(parse("a.yaml", "multiyaml")).isEqualTo("[{\"a\":1},{\"b\":\"yes\"}]");
        assertThat(parse("a.json", "json")).isEqualTo("{\"x\":[1]}");
        assertThatThrownBy(() -> parse("a.yaml", "json")).hasMessage("a.yaml is no JSON: see line 1, column 1");
        assertThatThrownBy(() -> parse("missing", "json")).hasMessageContaining("does not exist");
    }

    private String parse(String path, String parser) throws Exception {
        return StepForTests.of(root, "{\"path\":\"%s\",\"parser\":\"%s\"}".formatted(path, parser))
                .run(new ParseFileAction(ON))
                .outputs()
                .get("content")
                .toString();
    }

    @Test
    void writesAndAppends() throws Exception {
        StepForTests step = StepForTests.of(root, "{\"path\":\"a/b\",\"content\":\"one\\n\"}");
        step.run(new WriteFileAction(ON)).run(new AppendFileAction(ON));
        assertThat(step.text("a/b")).isEqualTo("one\none\n");
        assertThat(step.outputs().get("path").asText())
                .isEqualTo(root.resolve("a/b").toString());
    }

    @Test
    void mergesIntoYamlAndJson() throws Exception {
        StepForTests yaml = merge("info.yaml", "{\"metadata\":{\"annotations\":{\"a/b\":\"c\"}}}")
                .file("info.yaml", "kind: Component\nmetadata:\n  name: x\n");
        yaml.run(new MergeAction(ON));
        assertThat(yaml.text("info.yaml"))
                .isEqualTo("kind: Component\nmetadata:\n  name: x\n  annotations:\n    a/b: c\n");
        StepForTests json = merge("p.json", "{\"list\":[9]}").file("p.json", "{\"list\":[1,2]}");
        json.run(new MergeAction(ON));
        assertThat(json.text("p.json")).isEqualTo("{\n  \"list\": [\n    9,\n    2\n  ]\n}");
        assertThatThrownBy(() -> merge("p.txt", "{}").file("p.txt", "").run(new MergeAction(ON)))
                .hasMessageContaining("path must end in .json");
    }

    private StepForTests merge(String path, String content) throws Exception {
        return StepForTests.of(root, "{\"path\":\"%s\",\"content\":%s}".formatted(path, content));
    }

    @Test
    void addsToTheDescriptor() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
        StepForTests step = StepForTests.of(root, "{\"labels\":{\"tier\":\"1\"}}")
                .file("catalog-info.yaml", "kind: Component\nmetadata:\n  name: x\nspec:\n  type: service\n");
        step.run(new AnnotateAction(ON)).run(new TimestampAction(ON, clock)).run(new ScaffoldedFromAction(ON));
        assertThat(step.text("catalog-info.yaml")).isEqualTo("""
                        kind: Component
                        metadata:
                          name: x
                          labels:
                            tier: "1"
                          annotations:
                            backstage.io/createdAt: 2026-06-01T00:00:00Z
                        spec:
                          type: service
                          scaffoldedFrom: template:default/service
                        """);
    }
}
