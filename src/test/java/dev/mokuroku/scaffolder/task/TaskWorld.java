package dev.mokuroku.scaffolder.task;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A catalog with templates for tasks, and callers of all roles: the service `ci` is an admin, `bot`, `ann` and
/// `ben` are editors, `carl` is a reader. Only `ci` and `ann` see what has the tag `internal`.
public final class TaskWorld implements QuarkusTestProfile {
    private static final String DESCRIPTORS = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: hello}
            spec:
              owner: testers
              type: service
              parameters:
                required: [name]
                properties: {name: {type: string, minLength: 2}}
              steps:
                - {id: say, name: Say, action: 'debug:log', input: {message: 'Hello ${{ parameters.name }}'}}
              output: {text: [{title: Greeting, content: 'Hello ${{ parameters.name }}'}]}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: again}
            spec:
              owner: testers
              type: service
              EXPERIMENTAL_recovery: {EXPERIMENTAL_strategy: startOver}
              steps:
                - {id: say, name: Say, action: 'debug:log', input: {message: 'Once more'}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: wait}
            spec:
              owner: testers
              type: service
              steps:
                - {id: wait, name: Wait, action: 'debug:wait', input: {minutes: 9}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: keep}
            spec:
              owner: testers
              type: service
              parameters: {properties: {broken: {type: string}}}
              steps:
                - id: write
                  name: Write
                  action: 'catalog:write'
                  input:
                    entity: {apiVersion: backstage.io/v1alpha1, kind: Component, metadata: {name: made}, spec: {}}
                - {id: fail, name: Fail, action: 'fs:delete', input: {files: '${{ parameters.broken }}'}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: secret}
            spec:
              owner: testers
              type: service
              secrets: {schema: {type: object, required: [key], properties: {key: {type: string}}}}
              steps:
                - {id: say, name: Say, action: 'debug:log', input: {message: 'Key ${{ secrets.key }}'}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata:
              name: restricted
              annotations: {mokuroku.dev/template-runners: 'group:platform'}
            spec:
              owner: testers
              type: service
              steps:
                - {id: say, name: Say, action: 'debug:log', input: {message: 'only for some'}}
            ---
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: off}
            spec:
              owner: testers
              type: service
              steps:
                - {id: move, name: Move, action: 'fs:rename', input: {files: []}}
            """;

    private static final Path MORE = Path.of("src/test/resources/scaffolder/task-world.yaml");

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TaskGithub.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("task-world");
            Files.writeString(folder.resolve("catalog-info.yaml"), DESCRIPTORS);
            Files.copy(MORE, folder.resolve("more.yaml"));
            return Map.of(
                    "mokuroku.folders", folder.toString(),
                    "mokuroku.auth.tokens", "ci=test-token-of-ci,bot=test-token-of-bot",
                    "mokuroku.auth.roles.editor", "user:ann,user:ben,service:bot",
                    "mokuroku.auth.roles.admin", "service:ci",
                    "mokuroku.auth.visibility.internal.entities", "metadata.tags=internal",
                    "mokuroku.auth.visibility.internal.visible-to", "group:platform",
                    "mokuroku.scaffolder.access.actions.off", "fs:rename",
                    "mokuroku.scaffolder.github.dry", "true",
                    "mokuroku.scaffolder.concurrent-tasks", "2");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
