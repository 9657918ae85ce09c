package dev.mokuroku.scorecard.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.follow.ScorecardWorld;
import dev.mokuroku.scorecard.result.Results;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// From a changed file to the receiver.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(NotificationTest.Profile.class)
class NotificationTest {
    private static final WireMockServer RECEIVER =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static final EntityRef SCORECARD = EntityRef.parse("scorecard:default/watched");
    private static final EntityRef CART = EntityRef.parse("component:default/cart");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    ScorecardWorld world;

    @Inject
    Results results;

    @Inject
    NotificationJob job;

    public static final class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            RECEIVER.start();
            Map<String, String> settings = new HashMap<>(new ScorecardWorld.Profile().getConfigOverrides());
            String webhook = "mokuroku.scorecards.notifications.webhooks.chat.";
            settings.put(webhook + "url", "http://localhost:%d/hook".formatted(RECEIVER.port()));
            settings.put(webhook + "secret", "a secret of ours");
            settings.put(webhook + "private-address", "true");
            return settings;
        }
    }

    @AfterAll
    static void stop() {
        RECEIVER.stop();
    }

    @Test
    void sendsEachChangeOfLevelOnce() {
        RECEIVER.stubFor(post("/hook").willReturn(ok()));
        world.write("watched.yaml", scorecard("watched"));
        world.write("cart.yaml", component("Keeps goods."));
        await().atMost(TIMEOUT).until(() -> "gold".equals(level()));
        job.run();
        world.write("cart.yaml", component(""));
        await().atMost(TIMEOUT).until(() -> "none".equals(level()));
        job.run();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> RECEIVER.verify(
                        1,
                        postRequestedFor(urlEqualTo("/hook"))
                                .withRequestBody(matchingJsonPath("$.subject", equalTo(CART.toString())))
                                .withRequestBody(matchingJsonPath("$.data[?(@.direction == 'down')]"))
                                .withRequestBody(matchingJsonPath("$.data.before[?(@.level == 'gold')]"))
                                .withRequestBody(matchingJsonPath("$.data.after[?(@.level == 'none')]"))));
        job.run();
        assertThat(RECEIVER.findAll(postRequestedFor(urlEqualTo("/hook")))).hasSize(1);
    }

    private String level() {
        return results.find(SCORECARD, CART).map(EntityResult::level).orElse("");
    }

    private static String scorecard(String name) {
        return """
                apiVersion: mokuroku.dev/v1alpha1
                kind: Scorecard
                metadata: {name: %s}
                spec:
                  owner: platform
                  appliesTo: {kind: component}
                  levels: [{name: gold}]
                  checks: [{id: described, expression: entity.description != ''}]
                """.formatted(name);
    }

    private static String component(String description) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: cart, description: "%s"}
                spec: {type: service, lifecycle: production, owner: shop}
                """.formatted(description);
    }
}
