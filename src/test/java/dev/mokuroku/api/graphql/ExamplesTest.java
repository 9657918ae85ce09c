package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
    private static final Path EXAMPLES = Path.of("graphql/examples");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answers(String example) throws IOException {
        var answer = GraphQLClient.ask(Files.readString(EXAMPLES.resolve(example)));
        boolean asksForProblems = example.startsWith("19-");
        assertThat(answer.<String, Object>getMap("data"))
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .isNotNull()
                        .matches(it -> asksForProblems || saysSomething(it), "holds at least one value"));
    }

    @Test
    void thereAreTwentyOrMore() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(20);
    }

    /// Not only empty lists and nulls.
    private static boolean saysSomething(Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map -> map.values().stream().anyMatch(ExamplesTest::saysSomething);
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }
}
