package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.task.TaskEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredLogTest {
    private static final UUID TASK = UUID.fromString("11111111-2222-4333-8444-555555555555");

    @Test
    void storedLineStandsForOneThatComesAgain() {
        StoredLog log = new StoredLog(TASK, events("a", "b"));

        assertThat(log.takes("a")).isTrue();
        assertThat(log.takes("a")).isFalse();
        assertThat(log.takes("b")).isTrue();
    }

    @Test
    void lineThatWasStoredTwiceIsTakenTwice() {
        StoredLog log = new StoredLog(TASK, events("a", "a"));

        assertThat(log.takes("a")).isTrue();
        assertThat(log.takes("a")).isTrue();
        assertThat(log.takes("a")).isFalse();
    }

    @Test
    void newLineIsNotTaken() {
        assertThat(new StoredLog(TASK, List.of()).takes("a")).isFalse();
    }

    @Test
    void folderOfAnotherReplicaMakesNoOtherLine() {
        StoredLog log =
                new StoredLog(TASK, events("Init git repository {dir=/tmp/mokuroku-scaffolder/1/%s}".formatted(TASK)));

        assertThat(log.takes("Init git repository {dir=/var/tmp/mokuroku-scaffolder/2/%s,a=b}".formatted(TASK)))
                .isFalse();
        assertThat(log.takes("Init git repository {dir=/var/tmp/mokuroku-scaffolder/2/%s-attempt-2}".formatted(TASK)))
                .isTrue();
    }

    private static List<TaskEvent> events(String... bodies) {
        return Stream.of(bodies)
                .map(body -> new TaskEvent(1, UUID.randomUUID(), TaskEvent.Type.LOG, body, Instant.EPOCH))
                .toList();
    }
}
