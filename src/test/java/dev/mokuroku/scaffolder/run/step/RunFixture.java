package dev.mokuroku.scaffolder.run.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.action.Cancellation;
import dev.mokuroku.scaffolder.action.Workspace;
import dev.mokuroku.scaffolder.run.StepResult;
import dev.mokuroku.scaffolder.run.TaskResult;
import dev.mokuroku.scaffolder.run.TaskRun;
import dev.mokuroku.scaffolder.run.TaskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A runner with the actions `say`, `fail`, `create`, `cancel` and `work`.
final class RunFixture {
    static final String TASK = "6f1c2d3e-4b5a-6978-8796-a5b4c3d2e1f0";

    final RecordedProgress progress = new RecordedProgress();
    final StepRunner runner;

    boolean cancelled;
    /// How often the run asks whether it was cancelled until it is; 0 for never.
    int checksUntilCancel;
    /// Of the action `work`.
    Work work = _ -> {};

    int created;

    RunFixture() {
        this(new PathLanguage());
    }

    RunFixture(RunLanguage language) {
        this.runner = new StepRunner(
                new Actions(List.of(
                        new FakeAction("say", true, this::say),
                        new FakeAction("fail", true, RunFixture::fail),
                        new FakeAction("create", false, this::create),
                        new FakeAction("cancel", true, _ -> cancelled = true),
                        new FakeAction("work", true, context -> this.work.run(context)))),
                language,
                new TaskEnvironment(Map.of("region", "eu-1"), Map.of("deployKey", "environment-secret")));
    }

    /// What an action does.
    @FunctionalInterface
    interface Work {
        void run(ActionContext context) throws IOException, InterruptedException;
    }

    private record FakeAction(String id, boolean supportsDryRun, Work work) implements Action {
        @Override
        public ActionDefinition definition() {
            return new ActionDefinition(
                    id,
                    "Fake",
                    json("{'type':'object','properties':{'message':{'type':'string'}},'additionalProperties':false}"),
                    json("{'type':'object','properties':{'url':{'type':'string'},'count':{'type':'number'}}}"),
                    List.of(),
                    supportsDryRun);
        }

        @Override
        public void run(ActionContext context) throws IOException, InterruptedException {
            work.run(context);
        }
    }

    private void say(ActionContext context) {
        String message = context.input().path("message").asText();
        context.log().info(message);
        context.output("said", TextNode.valueOf(message));
    }

    private static void fail(ActionContext context) {
        throw new ActionException(
                "NotFoundError", "not found: " + context.input().path("message").asText());
    }

    private void create(ActionContext context) throws IOException, InterruptedException {
        context.output("url", context.once("repository", () -> TextNode.valueOf("https://example.com/" + ++created)));
        context.output("key", TextNode.valueOf(context.idempotencyKey()));
    }

    TaskResult run(String spec) {
        return run(spec, Map.of(), List.of(), null);
    }

    /// A run whose spec names no user.
    TaskResult runAs(String actor, String spec) {
        return run(spec, Map.of(), List.of(), null, actor);
    }

    TaskResult run(String spec, Map<String, String> secrets) {
        return run(spec, secrets, List.of(), null);
    }

    TaskResult dryRun(String spec, Map<String, String> secrets) {
        return run(spec, secrets, List.of(), new DryRunFolder(Path.of("template")));
    }

    TaskResult run(String spec, Map<String, String> secrets, List<StepResult> ended, @Nullable DryRunFolder dryRun) {
        return run(spec, secrets, ended, dryRun, null);
    }

    private TaskResult run(
            String spec,
            Map<String, String> secrets,
            List<StepResult> ended,
            @Nullable DryRunFolder dryRun,
            @Nullable String actor) {
        TaskRun run = new TaskRun(TASK, new TaskSpec(json(spec)), secrets, new NoFiles(), new Flag(), actor, ended);
        try {
            return runner.run(run, progress, dryRun);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// JSON with `'` in place of `"`.
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) PlainJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private final class Flag implements Cancellation {
        @Override
        public boolean isRequested() {
            return cancelled;
        }

        @Override
        public void check() {
            if (checksUntilCancel > 0 && --checksUntilCancel == 0) {
                cancelled = true;
            }
            if (cancelled) {
                throw ActionException.failed("cancelled");
            }
        }

        @Override
        public void sleep(Duration time) {
            check();
        }
    }

    private static final class NoFiles implements Workspace {
        @Override
        public Path root() {
            return Path.of("workspace");
        }

        @Override
        public Path resolve(String path) {
            return root().resolve(path);
        }

        @Override
        public void checkSize() {
            // nothing to count
        }
    }
}
