package dev.mokuroku.scorecard.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.write.LiveIndex;
import io.quarkus.arc.Unremovable;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A catalog of tests whose files are written and removed one by one.
@ApplicationScoped
@Unremovable
public class ScorecardWorld {
    static final EntityRef READINESS = EntityRef.parse("scorecard:default/readiness");
    static final EntityRef CHECKOUT = EntityRef.parse("component:default/checkout");

    static final String READINESS_YAML = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: readiness}
            spec:
              owner: platform
              appliesTo: {kind: component}
              levels: [{name: silver}, {name: gold}]
              checks:
                - id: description
                  level: silver
                  expression: entity.description != ''
                - id: production
                  level: gold
                  expression: entity.spec.lifecycle == 'production'
                  message: Is ${entity.spec.lifecycle}, not production
            """;

    private static final String SOURCE = "test:scorecards";

    private final ApplyDescriptors catalog;
    private final DescriptorParser parser;
    private final LiveIndex index;

    ScorecardWorld(ApplyDescriptors catalog, DescriptorParser parser, LiveIndex index) {
        this.catalog = catalog;
        this.parser = parser;
        this.index = index;
    }

    /// Starts with an empty catalog and a clock that the test moves.
    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "mokuroku.folders",
                        Files.createTempDirectory("scorecards").toString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestClock.class);
        }
    }

    static String component(String name, String lifecycle, String description) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: %s, description: "%s"}
                spec: {type: service, lifecycle: %s, owner: shop}
                """.formatted(name, description, lifecycle);
    }

    /// @return the problems of the file
    public List<String> write(String name, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        LocationRef location = Descriptors.at(name);
        ParsedDescriptor file = parser.parse(
                new DescriptorFile(location, location, DescriptorFile.hashOf(bytes), null, bytes, Map.of()));
        catalog.apply(SOURCE, List.of(file));
        index.catchUp();
        return file.problems().stream().map(problem -> problem.message()).toList();
    }

    public void remove(String name) {
        catalog.remove(SOURCE, List.of(FileId.of(Descriptors.at(name))));
        index.catchUp();
    }
}
