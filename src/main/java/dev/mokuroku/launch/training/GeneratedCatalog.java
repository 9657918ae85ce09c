package dev.mokuroku.launch.training;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Descriptor files of a made-up company: for each hundred components twenty APIs, five systems, two teams
/// and eight people. The same number gives the same files.
public record GeneratedCatalog(int components) {
    private static final int MAX_FILES_PER_FOLDER = 1_000;
    private static final String[] TYPES = {"service", "website", "library"};
    private static final String[] LIFECYCLES = {"production", "experimental", "deprecated"};

    /// @param perFile documents a file; more make fewer files
    /// @return how many entities were written
    public int writeTo(Path folder, int perFile) throws IOException {
        int entities = size();
        for (int from = 0; from < entities; from += perFile) {
            int file = from / perFile;
            Path path = folder.resolve("%05d/%d.yaml".formatted(file / MAX_FILES_PER_FOLDER, file));
            Files.createDirectories(path.getParent());
            try (BufferedWriter output = Files.newBufferedWriter(path)) {
                for (int i = from; i < Math.min(entities, from + perFile); i++) {
                    output.write("---\n" + entity(i));
                }
            }
        }
        return entities;
    }

    public int size() {
        return components + apis() + systems() + teams() + people();
    }

    private String entity(int number) {
        int i = number;
        if (i < components) {
            return component(i);
        }
        i -= components;
        if (i < apis()) {
            return head("API", "api-" + i)
                    + "spec: {type: openapi, lifecycle: production, owner: team-%d, system: system-%d, definition: '{}'}\n"
                            .formatted(i % teams(), i % systems());
        }
        i -= apis();
        if (i < systems()) {
            return head("System", "system-" + i) + "spec: {owner: team-%d}\n".formatted(i % teams());
        }
        i -= systems();
        return i < teams()
                ? head("Group", "team-" + i) + "spec: {type: team, children: []}\n"
                : head("User", "person-" + (i - teams()))
                        + "spec: {memberOf: [team-%d]}\n".formatted((i - teams()) % teams());
    }

    private String component(int i) {
        return head("Component", "component-" + i)
                + String.format(
                        Locale.ROOT,
                        """
                  description: Does the %d-th of many things
                  annotations: {github.com/project-slug: acme/component-%d, backstage.io/techdocs-ref: 'dir:.'}
                  labels: {tier: '%d'}
                  tags: [java, topic-%d]
                  links: [{url: 'https://dashboards.example.com/%d', title: Dashboard}]
                spec:
                  type: %s
                  lifecycle: %s
                  owner: team-%d
                  system: system-%d
                  consumesApis: [api-%d, api-%d]
                  dependsOn: ['component:component-%d']
                """,
                        i,
                        i,
                        i % 4,
                        i % 50,
                        i,
                        TYPES[i % 3],
                        LIFECYCLES[i % 7 % 3],
                        i % teams(),
                        i % systems(),
                        (int) (i * 7L % apis()),
                        (int) (i * 13L % apis()),
                        (int) ((i * 17L + 3) % components));
    }

    private static String head(String kind, String name) {
        return "apiVersion: backstage.io/v1alpha1\nkind: %s\nmetadata:\n  name: %s\n".formatted(kind, name);
    }

    private int apis() {
        return Math.max(1, components / 5);
    }

    private int systems() {
        return Math.max(1, components / 20);
    }

    private int teams() {
        return Math.max(1, components / 50);
    }

    private int people() {
        return teams() * 4;
    }
}
