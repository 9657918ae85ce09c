package dev.mokuroku.catalog.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Descriptor files of tests.
public final class Descriptors {
    private Descriptors() {}

    public static LocationRef at(String name) {
        return LocationRef.url("https://example.com/%s/catalog-info.yaml".formatted(name));
    }

    public static ParsedDescriptor file(String name, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        DescriptorFile file =
                new DescriptorFile(at(name), at(name), DescriptorFile.hashOf(bytes), null, bytes, Map.of());
        return new DescriptorParser().parse(file);
    }

    /// One document a name.
    public static String services(String description, String... names) {
        return Stream.of(names).map(name -> """
                        apiVersion: backstage.io/v1alpha1
                        kind: Component
                        metadata:
                          name: %s
                          description: %s
                        spec:
                          type: service
                          lifecycle: production
                          owner: checkout
                        """.formatted(name, description)).collect(Collectors.joining("---\n"));
    }
}
