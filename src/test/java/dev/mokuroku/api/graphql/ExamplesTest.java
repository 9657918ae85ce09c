package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example answers on the demo catalog, and answers something.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ExamplesTest {
    private static final String REGISTERED = "23-registered-locations.graphql";
    private static final Path EXAMPLES = Path.of("graphql/examples");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Inject
    Registration registration;

    @ParameterizedTest
    @MethodSource("examples")
    void answers(String example) throws IOException {
        var answer = GraphQLClient.ask(Files.readString(EXAMPLES.resolve(example)));
        boolean mayBeEmpty = example.startsWith("19-") || example.equals(REGISTERED);
        assertThat(answer.<String, Object>getMap("data"))
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .isNotNull()
                        .matches(it -> mayBeEmpty || holdsValue(it), "holds at least one value"));
    }

    @Test
    void reportsRegisteredLocation() throws IOException {
        LocationRef teams = LocationRef.file(Path.of("catalog-info", "teams", "customer.yaml")
                .toAbsolutePath()
                .toString());
        Location registered = registration.register(teams, "test");
        try {
            var answer = GraphQLClient.ask(Files.readString(EXAMPLES.resolve(REGISTERED)));
            assertThat(answer.getString("data.locations.nodes[0].target")).isEqualTo(teams.target());
            assertThat(answer.<String>getList("data.locations.nodes[0].files.location"))
                    .contains(teams.toString());
        } finally {
            registration.unregister(registered.id());
        }
    }

    @Test
    void thereAreTwentyOrMore() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(20);
    }

    /// Not only empty lists and nulls.
    private static boolean holdsValue(Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> map.values().stream().anyMatch(ExamplesTest::holdsValue);
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }
}
