package dev.mokuroku.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.UnusedPort;
import dev.mokuroku.api.graphql.change.SocketClient;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example answers on the demo catalog, and answers something.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(ExamplesTest.WithoutGithub.class)
class ExamplesTest {
    /// A task of an example shows what it would send to GitHub.
    public static final class WithoutGithub implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mokuroku.github.api-url",
                    "http://localhost:" + UnusedPort.find(),
                    "mokuroku.scaffolder.github.dry",
                    "true");
        }
    }

    private static final String REGISTERED = "23-registered-locations.graphql";
    private static final String RUN = "58-run-a-template.graphql";
    private static final Path EXAMPLES = Path.of("graphql/examples");

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Inject
    Registration registration;

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @MethodSource("examples")
    void answers(String example) throws IOException {
        var answer = answerOf(Files.readString(EXAMPLES.resolve(example)));
        boolean mayBeEmpty = example.startsWith("19-") || example.equals(REGISTERED);
        assertThat(answer.<String, Object>getMap("data"))
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(value)
                        .as(name)
                        .isNotNull()
                        .matches(it -> mayBeEmpty || holdsValue(it), "holds at least one value"));
    }

    /// Some examples need the id of a task.
    private JsonPath answerOf(String text) throws IOException {
        if (!text.contains("($id: String!")) {
            return GraphQLClient.ask(text);
        }
        String id = GraphQLClient.ask(Files.readString(EXAMPLES.resolve(RUN))).getString("data.runTemplate.task.id");
        Map<String, Object> payload = Map.of("query", text, "variables", Map.of("id", id));
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.send(Map.of("type", "subscribe", "id", "1", "payload", payload));
            JsonNode answer = client.expect("next").path("payload");
            assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
            return new JsonPath(answer.toString());
        }
    }

    @Test
    void taskOfTheExampleRunsToItsEnd() throws IOException {
        String id = GraphQLClient.ask(Files.readString(EXAMPLES.resolve(RUN))).getString("data.runTemplate.task.id");
        String task = "{ task(id: \"%s\") { status failedStep error } }".formatted(id);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(GraphQLClient.ask(task).getMap("data.task")).containsEntry("status", "COMPLETED"));
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
