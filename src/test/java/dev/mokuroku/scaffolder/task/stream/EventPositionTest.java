package dev.mokuroku.scaffolder.task.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.scaffolder.task.TaskEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventPositionTest {
    private static final UUID TASK = UUID.randomUUID();

    @Test
    void completionIsReadOnce() {
        EventPosition position = new EventPosition(0);
        TaskEvent completion = event(2, TaskEvent.Type.COMPLETION);

        assertThat(position.advance(List.of(event(1, TaskEvent.Type.LOG), completion)))
                .hasSize(2);
        assertThat(position.after()).isEqualTo(2);

        assertThat(position.advance(List.of(completion))).isEmpty();
    }

    @Test
    void completionBeforeThePositionIsRead() {
        EventPosition position = new EventPosition(9);

        assertThat(position.advance(List.of(event(2, TaskEvent.Type.COMPLETION))))
                .hasSize(1);
        assertThat(position.after()).isEqualTo(9);
    }

    @Test
    void completionOfTheNextRunIsRead() {
        EventPosition position = new EventPosition(0);
        position.advance(List.of(event(2, TaskEvent.Type.COMPLETION)));

        assertThat(position.advance(List.of(event(3, TaskEvent.Type.RECOVERED), event(4, TaskEvent.Type.COMPLETION))))
                .hasSize(2);
    }

    private static TaskEvent event(long id, TaskEvent.Type type) {
        return new TaskEvent(id, TASK, type, "{}", Instant.EPOCH);
    }
}
