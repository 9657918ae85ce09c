package dev.mokuroku.scaffolder.measure.graphql;

import dev.mokuroku.scaffolder.measure.TemplateFigures;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("TemplateFigures")
@Description("How runs of a template went within some days.")
public record TemplateFiguresView(
        @Description("Tasks that were created.") long runCount,
        @Description("Tasks that ended well.") long completedCount,
        @Description("Tasks that ended with an error.") long failedCount,
        @Description("Tasks that somebody cancelled.") long cancelledCount,

        @Nullable @Description("Tasks that ended well, of those that ended by themselves; null without any.")
        Double successPercent,

        @Nullable @Description("The median duration of tasks that ended well; null without any.")
        Integer medianMillis,

        @Nullable @Description("The duration that 95 of 100 such tasks do not exceed.")
        Integer p95Millis,

        @NonNull @Description("The steps at which tasks failed, most often first.")
        List<@NonNull StepFailures> failures,

        @Description("Entities that tasks registered, whenever.")
        long madeCount,

        @Description("Of these, those made by another version than the template has now.")
        long outdatedCount,

        @Nullable
        @Description("The median time from the run to the first deployment of what it made; null without any.")
        Double hoursToFirstDeployment) {
    @Name("TemplateStepFailures")
    @Description("How often tasks failed at a step.")
    public record StepFailures(
            @Nullable @Description("The id of the step; null where no step failed.")
            String step,

            @Description("How often.") long failureCount) {}

    static TemplateFiguresView of(TemplateFigures figures) {
        return new TemplateFiguresView(
                figures.runs(),
                figures.completed(),
                figures.failed(),
                figures.cancelled(),
                figures.successPercent(),
                figures.medianMillis(),
                figures.p95Millis(),
                figures.failures().stream()
                        .map(failures -> new StepFailures(failures.step(), failures.count()))
                        .toList(),
                figures.made(),
                figures.outdated(),
                figures.hoursToFirstDeployment());
    }
}
