package dev.mokuroku.scorecard.graphql.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.PostgresForTests;
import dev.mokuroku.api.graphql.change.SocketClient;
import dev.mokuroku.scorecard.TestScorecards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScorecardSubscriptionTest {
    private static final String CHANGES = """
            subscription {scorecardChanged(scorecard: "reading", entity: "reading-full") {
              entity {ref} levelBefore levelAfter checks {check before after}}}""";

    @Inject
    TestScorecards scorecards;

    @Inject
    ChangeFollower follower;

    @TestHTTPResource("/graphql")
    URI graphql;

    @BeforeEach
    void fill() {
        scorecards.add();
    }

    @AfterEach
    void clear() {
        scorecards.remove();
    }

    @Test
    void reportsChangesAsTheyHappen() {
        try (SocketClient client = SocketClient.connected(graphql)) {
            client.subscribe("1", CHANGES);
            await().until(() -> follower.subscriberCount() == 1);
            scorecards.apply("[a]", "[]");
            JsonNode change = client.expect("next").at("/payload/data/scorecardChanged");
            assertThat(change.at("/entity/ref").asText()).isEqualTo("component:default/reading-full");
            assertThat(change.at("/levelBefore").asText()).isEqualTo("gold");
            assertThat(change.at("/levelAfter").asText()).isEqualTo("silver");
            assertThat(change.at("/checks/0/after").asText()).isEqualTo("FAIL");
        }
        await().until(() -> follower.subscriberCount() == 0);
    }
}
