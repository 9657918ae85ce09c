package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/// What an action is given for one step.
public interface ActionContext {
    /// The rendered input of the step.
    ObjectNode input();

    /// The folder of the task, which all its steps share.
    Workspace workspace();

    ActionLog log();

    /// Sets an output, which later steps read as `steps.ID.output.NAME`.
    void output(String name, JsonNode value);

    /// The secrets of the task, by name, those of the environment included.
    Map<String, String> secrets();

    /// A dry run must change nothing outside the workspace.
    boolean dryRun();

    TaskInfo task();

    Cancellation cancellation();

    /// Performs a call at most once for this step of this task, also when the task goes on after a crash or a retry:
    /// the value is stored, and given again instead of performing the call. A crash between the call and the store
    /// performs it twice, so a call that creates something looks for what an earlier attempt created first.
    ///
    /// @param key what the call does, one name within the step, such as `create.repository`
    JsonNode once(String key, OnceCall call) throws IOException, InterruptedException;

    /// A call whose value is JSON.
    @FunctionalInterface
    interface OnceCall {
        JsonNode perform() throws IOException, InterruptedException;
    }

    /// A name for what this step of this task creates outside, the same after a crash and a retry: letters, digits,
    /// `-`.
    String idempotencyKey();
}
