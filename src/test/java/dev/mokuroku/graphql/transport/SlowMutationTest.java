package dev.mokuroku.graphql.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.mokuroku.api.graphql.GraphQLClient.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a mutation waits for takes twice the time that a query has.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(SlowMutationTest.ShortTimeout.class)
class SlowMutationTest {
    @RegisterExtension
    static final WireMockExtension FILES = WireMockExtension.newInstance()
            .options(wireMockConfig().port(18231))
            .build();

    public static final class ShortTimeout implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mokuroku.graphql.timeout", "1s");
        }
    }

    @Test
    void isWaitedFor() {
        FILES.stubFor(get("/slow.yaml").willReturn(ok("""
                apiVersion: backstage.io/v1alpha1
                kind: Resource
                metadata: {name: slow}
                spec: {type: database, owner: checkout}
                """).withFixedDelay(2_000)));
        JsonPath answer = ask("mutation{registerLocation(input:{target:\"%s/slow.yaml\" dryRun:true}){previews{ref}}}"
                .formatted(FILES.baseUrl()));
        assertThat(answer.<String>getList("data.registerLocation.previews.ref")).contains("resource:default/slow");
    }
}
