package dev.mokuroku.scaffolder.action.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.scaffolder.action.StepForTests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteEntityActionTest {
    @TempDir
    Path root;

    @Test
    void writesTheEntityWithItsTemplate() throws Exception {
        StepForTests step = StepForTests.of(root, """
                        {"filePath":"x/y.yaml","entity":{"kind":"Component","metadata":{"name":"n","tags":["x"],
                        "description":"a: b # c"},"spec":{"owner":"yes","version":"1.0","list":[],"date":"2026-01-01"}}}
                        """).run(new WriteEntityAction());
        assertThat(step.lines()).containsExactly("Writing x/y.yaml");
        assertThat(step.text("x/y.yaml")).isEqualTo("""
                        kind: Component
                        metadata:
                          name: n
                          tags:
                            - x
                          description: "a: b # c"
                          annotations:
                            backstage.io/source-template: template:default/service
                        spec:
                          owner: yes
                          version: "1.0"
                          list: []
                          date: 2026-01-01
                        """);
    }

    @Test
    void refusesAnEntityWithoutMetadata() throws Exception {
        StepForTests step =
                StepForTests.of(root, "{\"entity\":{\"kind\":\"x\"}}").inDryRun(root);
        assertThatThrownBy(() -> step.run(new WriteEntityAction())).hasMessageContaining("annotations");
    }
}
