package dev.mokuroku.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.LocationRef;
import java.util.Map;

/// Files of tests, all read at the same place.
public final class DescriptorFiles {
    public static final LocationRef LOCATION = LocationRef.url("https://example.com/acme/shop/catalog-info.yaml");

    private DescriptorFiles() {}

    public static DescriptorFile file(String content) {
        return file(content.getBytes(UTF_8));
    }

    public static DescriptorFile file(byte[] content) {
        return new DescriptorFile(LOCATION, LOCATION, "1", null, content, Map.of());
    }

    /// A valid entity of a kind that needs no spec.
    public static String location(String name) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata:
                  name: %s
                spec: {}
                """.formatted(name);
    }
}
