package dev.mokuroku.platform.running;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A catalog with a platform component, its users, and environments. The checkout of one commit is in a folder.
public final class RunningWorld implements QuarkusTestProfile {
    static final String COMMIT = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static final String DESCRIPTORS = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: service-runtime}
            spec:
              type: library
              lifecycle: production
              owner: platform
              packages: ["pkg:npm/service-runtime"]
              versions:
                supported: ">=2.0.0"
                releases:
                  - {version: "1.0.0", date: "2025-01-01"}
                  - {version: "2.0.0", date: "2025-06-01"}
                  - {version: "2.2.0", date: "2026-01-01"}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: PlatformComponent
            metadata: {name: cluster}
            spec:
              type: managed-service
              lifecycle: production
              owner: platform
              versions: {supported: ">=1.30.0", releases: [{version: "1.32.0"}, {version: "1.33.0"}]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: {name: production}
            spec: {type: environment, owner: group:shop, dependsOn: ["platformcomponent:cluster"]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: shop}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata: {name: selling}
            spec: {owner: group:shop}
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory("running");
            StringBuilder text = new StringBuilder(DESCRIPTORS);
            List.of("basket", "orders", "search", "stock").forEach(name -> text.append(component(name)));
            Files.writeString(folder.resolve("catalog-info.yaml"), text);
            Path checkouts = Files.createTempDirectory("checkouts");
            checkout(checkouts.resolve("acme/orders"), "2.2.0");
            checkout(checkouts.resolve("acme/orders@" + COMMIT), "2.0.0");
            return Map.of(
                    "mokuroku.folders", folder.toString(), "mokuroku.platform.checkouts.folders", checkouts.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void checkout(Path folder, String version) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("package.json"), "{\"dependencies\": {\"service-runtime\": \"%s\"}}".formatted(version));
    }

    private static String component(String name) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %s
                  annotations: {github.com/project-slug: acme/%s}
                spec: {type: service, lifecycle: production, owner: group:shop, system: selling}
                """.formatted(name, name);
    }
}
