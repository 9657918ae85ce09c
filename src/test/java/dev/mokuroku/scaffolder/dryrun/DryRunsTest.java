package dev.mokuroku.scaffolder.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.run.TaskError;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskSpec;
import dev.mokuroku.scaffolder.run.step.StepRunner;
import dev.mokuroku.scaffolder.run.step.TaskEnvironment;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import dev.mokuroku.scaffolder.workspace.WorkspaceFolders;
import dev.mokuroku.scaffolder.workspace.WorkspaceLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunsTest {
    private static final String HEAVY = "{% for i in range(0,300000) %}{% set a = i %}{% endfor %}x";

    @TempDir
    Path folder;

    @Test
    void endsARunWhoseTextsTakeTooLong() throws Exception {
        TemplateEngine engine = new TemplateEngine(Map.of(), Map.of(), TemplateLimits.STANDARD);
        StepRunner runner = new StepRunner(new Actions(List.of()), engine::withGlobals, TaskEnvironment.NONE);
        DryRuns runs =
                new DryRuns(runner, new WorkspaceFolders(folder, new WorkspaceLimits(1_000, 10)), new SecondsClock());
        ObjectNode spec = PlainJson.MAPPER.createObjectNode();
        ArrayNode texts = spec.putObject("output").putArray("text");
        for (int i = 0; i < 5_000; i++) {
            texts.add(HEAVY);
        }

        TaskResult result = runs.run(new TaskSpec(spec), Map.of(), List.of()).result();

        TaskError error = ((TaskResult.Failed) result).error();
        assertThat(error.message()).isEqualTo("The dry run takes too long");
    }

    /// A second passes whenever somebody asks for the time.
    private static final class SecondsClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
