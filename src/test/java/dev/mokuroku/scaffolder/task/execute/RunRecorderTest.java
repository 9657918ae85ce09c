package dev.mokuroku.scaffolder.task.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.run.LogLine;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.StepStatus;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.task.TaskEvent;
import dev.mokuroku.scaffolder.task.TaskStatus;
import dev.mokuroku.scaffolder.task.state.StateCodec;
import dev.mokuroku.scaffolder.task.state.StateCodecs;
import dev.mokuroku.scaffolder.task.state.TaskState;
import dev.mokuroku.scaffolder.task.store.ClaimedTask;
import dev.mokuroku.scaffolder.task.store.RunState;
import dev.mokuroku.scaffolder.task.store.TaskEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecorderTest {
    private static final UUID ID = UUID.randomUUID();

    @TempDir
    Path folder;

    private final RecordedProgress written = new RecordedProgress();
    private final AtomicInteger lost = new AtomicInteger();
    private final StateCodec codec = StateCodecs.forTests();
    private RunRecorder recorder = recorder(TaskState.Stored.NOTHING);

    @BeforeEach
    void follow() throws IOException {
        recorder.follow(folder, 3);
    }

    @Test
    void linesAreWrittenTogetherInTheirOrder() {
        recorder.log(line("one"));
        recorder.log(line("two"));
        assertThat(written.states).isEmpty();

        recorder.flush();

        assertThat(written.states).hasSize(1);
        assertThat(written.bodies()).containsExactly("{\"message\":\"one\"}", "{\"message\":\"two\"}");
    }

    @Test
    void nothingIsWrittenWithoutNews() {
        recorder.flush();

        assertThat(written.states).isEmpty();
    }

    @Test
    void filesThatAreTooLargeToBeStoredLetAllStepsBeRepeated() throws IOException {
        byte[] noise = new byte[9 << 20];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise"), noise);

        recorder.stepEnded(0, new StepResult("a", StepStatus.COMPLETED, PlainJson.MAPPER.createObjectNode(), null));
        recorder.flush();

        byte[] files = codec.bytes(written.states.getFirst().workspace());
        assertThat(files).isEmpty();
        TaskState.Stored stored = new TaskState.Stored(
                List.of(IntNode.valueOf(1)),
                Map.of(new TaskState.CheckpointKey("a", "key"), IntNode.valueOf(2)),
                Optional.of(files),
                List.of());
        assertThat(stored.restorable().steps()).isEmpty();
        assertThat(stored.restorable().checkpoints()).hasSize(1);
    }

    @Test
    void repeatedStepLogsNoLineTwice() {
        TaskEvent stored = new TaskEvent(7, ID, TaskEvent.Type.LOG, "{\"message\":\"one\"}", Instant.EPOCH);
        recorder = recorder(new TaskState.Stored(List.of(), Map.of(), Optional.empty(), List.of(stored)));

        recorder.log(line("one"));
        recorder.log(line("one"));
        recorder.log(line("two"));
        recorder.flush();

        assertThat(written.bodies()).containsExactly("{\"message\":\"one\"}", "{\"message\":\"two\"}");
    }

    @Test
    void checkpointIsWrittenBeforeTheRunGoesOn() {
        recorder.saveCheckpoint("publish", "create", IntNode.valueOf(5));

        assertThat(written.states.getLast().checkpoints()).hasSize(1);
        assertThat(codec.json(written.states.getLast().checkpoints().getFirst().value()))
                .isEqualTo(IntNode.valueOf(5));
        assertThat(recorder.checkpoint("publish", "create")).contains(IntNode.valueOf(5));
        assertThat(recorder.checkpoint("other", "create")).isEmpty();
    }

    @Test
    void filesAreKeptAfterEachStepThatChangedThem() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
        recorder.stepEnded(0, completed("fetch"));
        recorder.flush();
        recorder.stepEnded(1, completed("log"));
        recorder.flush();

        assertThat(written.states.get(0).workspace()).isNotNull();
        assertThat(written.states.get(1).workspace()).isNull();
    }

    @Test
    void filesOfAStepThatFailedAreNotKept() throws IOException {
        Files.writeString(folder.resolve("file"), "half");
        recorder.stepEnded(0, failed("fetch"));
        recorder.stepEnded(1, completed("cleanup"));
        recorder.flush();

        assertThat(written.states.getLast().workspace()).isNull();
        assertThat(recorder.outcome().failedStep()).isEqualTo("fetch");
    }

    @Test
    void endOfATaskThatCompletedLeavesNoState() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
        recorder.stepEnded(0, completed("fetch"));

        recorder.end(PlainJson.MAPPER.createObjectNode().put("message", "done"), end(null));

        RunState last = written.states.getLast();
        assertThat(last.steps()).isEmpty();
        assertThat(last.workspace()).isNull();
        assertThat(last.events()).hasSize(1);
        assertThat(written.ends).hasSize(1);
    }

    @Test
    void endOfATaskThatFailedKeepsItsStepsForARetry() {
        recorder.stepEnded(0, completed("fetch"));
        recorder.stepEnded(1, failed("publish"));

        recorder.end(PlainJson.MAPPER.createObjectNode().put("message", "failed"), end("Error: no"));

        assertThat(written.states.getLast().steps()).hasSize(2);
        StepResult restored = StepJson.parse(
                codec.json(written.states.getLast().steps().get(1).result()));
        assertThat(restored).isEqualTo(failed("publish"));
    }

    @Test
    void leaseThatIsOverEndsTheRunOnceAndWritesNothing() {
        written.leaseHeld = false;
        recorder.log(line("one"));
        recorder.flush();
        recorder.log(line("two"));
        recorder.flush();

        assertThat(lost).hasValue(1);
        assertThat(written.states).isEmpty();
    }

    @Test
    void cancelNamesTheStepThatRuns() {
        recorder.stepBegan(0, "wait");
        recorder.cancelled();
        recorder.flush();

        assertThat(written.states.getLast().events().getFirst().type()).isEqualTo(TaskEvent.Type.CANCELLED);
        assertThat(written.bodies())
                .containsExactly(
                        "{\"message\":\"Step wait has been cancelled.\",\"stepId\":\"wait\",\"status\":\"cancelled\"}");
    }

    private RunRecorder recorder(TaskState.Stored stored) {
        return new RunRecorder(
                new ClaimedTask(ID, "{}", "key", null, null, 1, 0, false),
                stored,
                written,
                codec,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                lost::incrementAndGet);
    }

    private static TaskEnd end(String error) {
        TaskStatus status = error == null ? TaskStatus.COMPLETED : TaskStatus.FAILED;
        return new TaskEnd(status, Instant.EPOCH, null, error, List.of(), false);
    }

    private static LogLine line(String message) {
        return new LogLine(message, null, null);
    }

    private static StepResult completed(String id) {
        return new StepResult(id, StepStatus.COMPLETED, output(), null);
    }

    private static StepResult failed(String id) {
        return new StepResult(id, StepStatus.FAILED, output(), new TaskError("Error", "no"));
    }

    private static ObjectNode output() {
        return PlainJson.MAPPER.createObjectNode();
    }
}
