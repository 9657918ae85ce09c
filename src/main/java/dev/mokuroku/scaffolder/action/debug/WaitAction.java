package dev.mokuroku.scaffolder.action.debug;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// `debug:wait`: waits for up to ten minutes. A cancelled task does not wait on.
@ApplicationScoped
public class WaitAction implements Action {
    private static final Duration MAX_WAIT = Duration.ofMinutes(10);
    private static final int MILLISECONDS_OF_SECOND = 1_000;
    private static final int MILLISECONDS_OF_MINUTE = 60 * MILLISECONDS_OF_SECOND;

    private final ActionDefinition definition =
            DefinitionFile.read(WaitAction.class, "/dev/mokuroku/scaffolder/action/debug-wait.yaml");

    @Override
    public ActionDefinition definition() {
        return definition;
    }

    @Override
    public void run(ActionContext context) throws InterruptedException {
        ObjectNode input = context.input();
        double milliseconds = input.path("minutes").asDouble() * MILLISECONDS_OF_MINUTE
                + input.path("seconds").asDouble() * MILLISECONDS_OF_SECOND
                + input.path("milliseconds").asDouble();
        if (milliseconds > MAX_WAIT.toMillis()) {
            throw ActionException.failed("Waiting duration is longer than the maximum threshold of %d minutes"
                    .formatted(MAX_WAIT.toMinutes()));
        }
        context.cancellation().sleep(Duration.ofMillis(Math.max(0, Math.round(milliseconds))));
    }
}
