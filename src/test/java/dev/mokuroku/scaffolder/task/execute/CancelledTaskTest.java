package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.PostgresForTests;
import dev.mokuroku.scaffolder.task.TaskClient;
import dev.mokuroku.scaffolder.task.TaskWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/// Cancels a task that renders texts for minutes.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(TaskWorld.class)
class CancelledTaskTest {
    private static final TaskClient CI = TaskClient.CI;

    @Test
    void taskThatRendersItsInputsEndsAndFreesItsSlot() {
        for (int i = 0; i < 3; i++) { // one more than the replica has slots
            String id = CI.run("heavy", "{\"size\": 9999}");
            CI.awaitStatus(id, "processing");
            CI.cancel(id);
            assertThat(CI.events(id).getLast().toString()).contains("Step say (Say) of task " + id);
        }
    }
}
