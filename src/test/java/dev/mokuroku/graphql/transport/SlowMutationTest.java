package dev.mokuroku.graphql.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What a mutation waits for takes longer than the time that a query has.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SlowMutationTest.ShortTimeout.class)
class SlowMutationTest {
    private static final int TIMEOUT_MILLIS = 400;

    @ConfigProperty(name = SlowFile.ADDRESS)
    String address;

    public static final class ShortTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.graphql.timeout", "PT0.4S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SlowFile.class));
        }
    }

    /// A descriptor that takes longer to read than a query may.
    public static final class SlowFile implements QuarkusTestResourceLifecycleManager {
        static final String ADDRESS = "test.slow-file.address";

        private final WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort());

        @Override
        public Map<String, String> start() {
            server.start();
            server.stubFor(get("/slow.yaml").willReturn(ok("""
                    apiVersion: backstage.io/v1alpha1
                    kind: Resource
                    metadata: {name: slow}
                    spec: {type: database, owner: checkout}
                    """).withFixedDelay(TIMEOUT_MILLIS + 100)));
            return Map.of("mokuroku.reading.allow", "localhost:" + server.port(), ADDRESS, server.url("/slow.yaml"));
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    @Test
    void isWaitedFor() {
        // The first queries load classes, which may take longer than the timeout.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> ask("{entities(first:1){nodes{ref}}}"));
        JsonPath answer = ask(register(address));
        assertThat(answer.<String>getList("data.registerLocation.previews.ref")).contains("resource:default/slow");
    }

    private static String register(String target) {
        return "mutation{registerLocation(input:{target:\"%s\" dryRun:true}){previews{ref}}}".formatted(target);
    }
}
