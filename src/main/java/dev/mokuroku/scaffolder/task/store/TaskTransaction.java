package dev.mokuroku.scaffolder.task.store;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.catalog.sql.GroupCommit.Outcome;
import dev.mokuroku.scaffolder.task.state.TaskCipher;
import dev.mokuroku.scaffolder.task.store.RunState.CheckpointRow;
import dev.mokuroku.scaffolder.task.store.RunState.StepRow;
import dev.mokuroku.scaffolder.task.store.TaskInserts.Of;
import dev.mokuroku.scaffolder.task.store.TaskUpdates.Attempt;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Create;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Poll;
import dev.mokuroku.scaffolder.task.store.TaskWrite.Progress;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// What is done within one transaction: what came is stored, and the next tasks are taken.
@ApplicationScoped
class TaskTransaction {
    private final TaskInserts inserts;
    private final TaskUpdates updates;
    private final TaskAudit audit;
    private final TaskCipher cipher;
    private final List<TaskEndObserver> observers;
    /// Whether the queue may hold tasks, as far as this replica knows: it does not read a queue that it knows to be
    /// empty. A [Poll] finds the tasks of other replicas.
    private final AtomicBoolean backlog = new AtomicBoolean(true);

    TaskTransaction(
            TaskInserts inserts,
            TaskUpdates updates,
            TaskAudit audit,
            TaskCipher cipher,
            @All List<TaskEndObserver> observers) {
        this.inserts = inserts;
        this.updates = updates;
        this.audit = audit;
        this.cipher = cipher;
        this.observers = observers;
    }

    /// @param outcomes one for each write, in their order
    /// @param claimed tasks that this replica is to run now
    /// @param changed tasks with new events
    record Result(List<Outcome<Boolean>> outcomes, List<ClaimedTask> claimed, Set<UUID> changed) {}

    Result write(List<TaskWrite> writes, int slots) {
        List<NewTask> created = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        boolean poll = false;
        for (TaskWrite write : writes) {
            switch (write) {
                case Create create -> created.add(create.task());
                case Progress one -> progress.add(one);
                case Poll _ -> poll = true;
            }
        }
        // A poll fills the slots with tasks that are older than the new ones.
        List<ClaimedTask> claimed = new ArrayList<>(create(created, poll ? 0 : slots));
        Set<Attempt> held = progress.isEmpty() ? Set.of() : store(progress);
        claimed.addAll(claim(slots - claimed.size(), poll));
        Set<UUID> changed = new HashSet<>();
        held.forEach(attempt -> changed.add(attempt.taskId()));
        return new Result(outcomes(writes, held), claimed, changed);
    }

    /// @return the tasks that start at once: there is a slot for each, and no task is known to wait
    private List<ClaimedTask> create(List<NewTask> tasks, int slots) {
        int starting = backlog.get() ? 0 : Math.min(slots, tasks.size());
        List<ClaimedTask> claimed = inserts.claimed(tasks.subList(0, starting), cipher.keyId());
        inserts.open(tasks.subList(starting, tasks.size()), cipher.keyId());
        audit.created(tasks);
        if (starting < tasks.size()) {
            backlog.set(true);
        }
        return claimed;
    }

    /// The update that ends a task also says whether its attempt holds the lease; only the others are looked up.
    private Set<Attempt> store(List<Progress> all) {
        Set<Attempt> ending = all.stream()
                .filter(one -> one.end() != null)
                .map(TaskTransaction::attemptOf)
                .collect(toSet());
        List<Progress> last =
                all.stream().filter(one -> ending.contains(attemptOf(one))).toList();
        List<Progress> others =
                all.stream().filter(one -> !ending.contains(attemptOf(one))).toList();
        List<EndedTask> ended =
                updates.end(last.stream().filter(one -> one.end() != null).toList(), eventsOf(last));
        Set<UUID> endedIds = ended.stream().map(EndedTask::id).collect(toSet());
        Set<Attempt> held = new HashSet<>(
                updates.held(others.stream().map(TaskTransaction::attemptOf).collect(toSet())));
        inserts.events(eventsOf(heldOf(others, held)));
        ending.stream().filter(attempt -> endedIds.contains(attempt.taskId())).forEach(held::add);
        storeState(heldOf(all, held));
        updates.wipeState(ended.stream()
                .filter(task -> task.end().wipesState())
                .map(EndedTask::id)
                .toList());
        if (!ended.isEmpty()) {
            audit.ended(ended);
            observers.forEach(observer -> observer.tasksEnded(ended));
        }
        return held;
    }

    private static List<Progress> heldOf(List<Progress> all, Set<Attempt> held) {
        return all.stream().filter(one -> held.contains(attemptOf(one))).toList();
    }

    private static List<Of<NewEvent>> eventsOf(List<Progress> all) {
        return all.stream()
                .flatMap(one -> one.state().events().stream().map(event -> new Of<>(one.taskId(), event)))
                .toList();
    }

    private void storeState(List<Progress> stored) {
        List<Of<CheckpointRow>> checkpoints = new ArrayList<>();
        List<Of<StepRow>> steps = new ArrayList<>();
        Map<UUID, byte[]> workspaces = new LinkedHashMap<>();
        for (Progress one : stored) {
            RunState state = one.state();
            state.steps().forEach(step -> steps.add(new Of<>(one.taskId(), step)));
            state.checkpoints().forEach(row -> checkpoints.add(new Of<>(one.taskId(), row)));
            if (state.workspace() != null) {
                workspaces.put(one.taskId(), state.workspace());
            }
        }
        inserts.steps(steps);
        inserts.checkpoints(checkpoints);
        inserts.workspaces(workspaces.entrySet().stream()
                .map(entry -> new Of<>(entry.getKey(), entry.getValue()))
                .toList());
    }

    private List<ClaimedTask> claim(int slots, boolean poll) {
        if (slots == 0 || !(poll || backlog.get())) {
            return List.of();
        }
        List<ClaimedTask> claimed = new ArrayList<>();
        if (poll) {
            claimed.addAll(updates.claimExpired(slots, cipher.keyId()));
        }
        int left = slots - claimed.size();
        if (left > 0) {
            List<ClaimedTask> open = updates.claimOpen(left, cipher.keyId());
            backlog.set(open.size() == left);
            claimed.addAll(open);
        }
        return claimed;
    }

    /// Call after a transaction rolled back: the tasks that it took are in the queue again.
    void rolledBack() {
        backlog.set(true);
    }

    private static List<Outcome<Boolean>> outcomes(List<TaskWrite> writes, Set<Attempt> held) {
        return writes.stream()
                .map(write -> Outcome.of(!(write instanceof Progress one) || held.contains(attemptOf(one))))
                .toList();
    }

    private static Attempt attemptOf(Progress progress) {
        return new Attempt(progress.taskId(), progress.attempt());
    }
}
