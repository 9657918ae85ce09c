package dev.mokuroku.platform.deployment.graphql;

import dev.mokuroku.platform.deployment.query.EnvironmentSummary;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Environment")
@Description("Where components run.")
public record EnvironmentView(
        @NonNull
        @Description("Its name in lower case, or the reference of its Resource outside of the default namespace.")
        String name,

        @Description("How many components run there.") int componentCount,

        @Nullable @Description("When the latest of them was deployed; null if nothing runs there.")
        Instant lastDeployedAt) {
    static EnvironmentView of(EnvironmentSummary summary) {
        return new EnvironmentView(summary.name(), Math.toIntExact(summary.components()), summary.lastDeployedAt());
    }
}
