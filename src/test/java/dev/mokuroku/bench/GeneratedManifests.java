package dev.mokuroku.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Checkouts whose manifests declare thirty packages each, ten of which are platform components: one checkout for each
/// component of [dev.mokuroku.launch.training.GeneratedCatalog]. The same number makes the same files.
record GeneratedManifests(int components) {
    static final int USES_PER_COMPONENT = 30;
    private static final int PLATFORM_COMPONENTS = 10;
    private static final int OTHER_PACKAGES = USES_PER_COMPONENT - PLATFORM_COMPONENTS;
    private static final int VERSIONS = 24;

    void writeTo(Path folder) throws IOException {
        for (int i = 0; i < components; i++) {
            Path checkout = folder.resolve("acme").resolve("component-" + i);
            Files.createDirectories(checkout);
            Files.writeString(checkout.resolve("package.json"), packageJson(i));
        }
    }

    /// The descriptors of the platform components, with two releases a month in one year.
    static String platformComponents() {
        return IntStream.range(0, PLATFORM_COMPONENTS)
                .mapToObj(GeneratedManifests::platformComponent)
                .collect(Collectors.joining("---\n"));
    }

    private static String platformComponent(int number) {
        return """
                apiVersion: mokuroku.dev/v1alpha1
                kind: PlatformComponent
                metadata: {name: block-%d}
                spec:
                  type: library
                  lifecycle: production
                  owner: team-0
                  packages: ['pkg:npm/%%40acme/block-%d']
                  versions:
                    scheme: npm
                    deprecated: [{range: '<1.6.0'}]
                    releases:
                %s
                """.formatted(
                        number,
                        number,
                        IntStream.range(0, VERSIONS)
                                .mapToObj(version -> "      - {version: '%s', date: '2026-%02d-%02d'}"
                                        .formatted(version(version), version / 2 + 1, version % 2 * 14 + 1))
                                .collect(Collectors.joining("\n")));
    }

    private static String packageJson(int component) {
        String blocks = IntStream.range(0, PLATFORM_COMPONENTS)
                .mapToObj(block -> dependency("@acme/block-" + block, component * 7 + block * 5))
                .collect(Collectors.joining(",\n"));
        String others = IntStream.range(0, OTHER_PACKAGES)
                .mapToObj(other -> dependency("package-" + (component * 3 + other * 11) % 500, component + other))
                .collect(Collectors.joining(",\n"));
        return "{\n\"dependencies\": {\n%s,\n%s\n}\n}\n".formatted(blocks, others);
    }

    private static String dependency(String name, int seed) {
        return "\"%s\": \"%s\"".formatted(name, version(seed % VERSIONS));
    }

    private static String version(int number) {
        return "%d.%d.0".formatted(number / 12 + 1, number % 12);
    }
}
