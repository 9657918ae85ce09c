package dev.mokuroku.scaffolder.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.write.CallerReports;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `mokuroku:deployment:report`: reports a deployment as the person who runs the template. The key of the report is the
/// one of the step, so a second attempt is the same report.
@ApplicationScoped
public class ReportDeploymentAction implements Action {
    private static final ActionDefinition DEFINITION =
            DefinitionFile.read(ReportDeploymentAction.class, "/dev/mokuroku/scaffolder/platform/report.yaml");

    private final CallerReports reports;
    private final TaskCaller caller;

    ReportDeploymentAction(CallerReports reports, TaskCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @Override
    public ActionDefinition definition() {
        return DEFINITION;
    }

    @Override
    public void run(ActionContext context) {
        DeploymentInput report = report(context);
        caller.changeAsCaller(context.task(), "report deployments", () -> reports.report(List.of(report), false));
        context.log().info("Reported the deployment of %s to %s".formatted(report.component(), report.environment()));
    }

    private static DeploymentInput report(ActionContext context) {
        JsonNode input = context.input();
        return new DeploymentInput(
                text(input, "component"),
                text(input, "environment"),
                text(input, "instance"),
                text(input, "version"),
                text(input, "commit"),
                text(input, "committedAt"),
                text(input, "status"),
                text(input, "startedAt"),
                text(input, "finishedAt"),
                text(input, "link"),
                context.idempotencyKey());
    }

    private static @Nullable String text(JsonNode input, String name) {
        return input.path(name).textValue();
    }
}
