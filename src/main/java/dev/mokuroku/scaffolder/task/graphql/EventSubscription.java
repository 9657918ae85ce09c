package dev.mokuroku.scaffolder.task.graphql;

import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.stream.EventReader;
import dev.mokuroku.scaffolder.task.stream.TaskEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The events of a task for one subscriber: read when the subscriber is ready for more, on a virtual thread.
final class EventSubscription {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private EventSubscription() {}

    static Multi<TaskEventView> of(Supplier<EventReader> opening) {
        return Multi.createFrom().deferred(() -> {
            EventReader reader = opening.get();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> next(reader))
                    .whilst(events -> !TaskEvents.isLast(events))
                    .onItem()
                    .<TaskEvent>disjoint()
                    .map(TaskEventView::of)
                    .onTermination()
                    .invoke(reader::close);
        });
    }

    private static Uni<List<TaskEvent>> next(EventReader reader) {
        return Uni.createFrom().emitter(emitter -> {
            Thread thread = Thread.ofVirtual().name("task-events").unstarted(() -> read(reader, emitter));
            emitter.onTermination(thread::interrupt);
            thread.start();
        });
    }

    private static void read(EventReader reader, UniEmitter<? super List<TaskEvent>> emitter) {
        try {
            List<TaskEvent> found = reader.read();
            while (found.isEmpty()) {
                reader.await(WAIT);
                found = reader.read();
            }
            emitter.complete(found);
        } catch (InterruptedException unsubscribed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            emitter.fail(failure);
        }
    }
}
