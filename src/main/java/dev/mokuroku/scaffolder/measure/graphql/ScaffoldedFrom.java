package dev.mokuroku.scaffolder.measure.graphql;

import dev.mokuroku.scaffolder.measure.Product;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The template and the task that made an entity.")
public record ScaffoldedFrom(
        @NonNull @Description("The reference of the template.")
        String templateRef,

        @NonNull @Description("The version of the template: its annotation, or a digest of its spec.")
        String templateVersion,

        @Nullable @Description("Whether the template has the same version now; null once the template is gone.")
        Boolean current,

        @NonNull @Description("The id of the task.") String taskId,
        @NonNull @Description("When the task ended.") Instant madeAt,

        @Nullable @Description("When the entity was first deployed; null before.")
        Instant firstDeployedAt) {
    static ScaffoldedFrom of(Product product) {
        return new ScaffoldedFrom(
                product.template().toString(),
                product.templateVersion(),
                product.isCurrent(),
                product.taskId().toString(),
                product.madeAt(),
                product.deployedAt());
    }
}
