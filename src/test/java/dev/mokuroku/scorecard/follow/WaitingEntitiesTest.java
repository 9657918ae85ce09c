package dev.mokuroku.scorecard.follow;

import static dev.mokuroku.scorecard.follow.ScorecardWorld.READINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.store.QueueTable;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The queue of entities that wait for an evaluation.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(ScorecardWorld.Profile.class)
class WaitingEntitiesTest {
    private static final EntityRef FIRST = EntityRef.parse("component:default/first");
    private static final EntityRef SECOND = EntityRef.parse("component:default/second");
    private static final EntityRef THIRD = EntityRef.parse("component:default/third");

    @Inject
    QueueTable queue;

    @Test
    @TestTransaction
    void areTakenOnceHoweverOftenTheyWait() {
        await().until(() -> queue.size() == 0);
        queue.entitiesChanged(List.of(FIRST));
        queue.entitiesChanged(READINESS, List.of(FIRST));
        queue.entitiesChanged(List.of(SECOND));
        queue.entitiesChanged(List.of(THIRD, FIRST));
        assertThat(queue.next(2))
                .as("two targets with all entries of them")
                .extracting(QueueTable.Entry::scorecard, QueueTable.Entry::entity)
                .containsExactly(tuple(null, FIRST), tuple(READINESS, FIRST), tuple(null, FIRST));
        assertThat(queue.next(10)).as("all entries").hasSize(5);
    }
}
