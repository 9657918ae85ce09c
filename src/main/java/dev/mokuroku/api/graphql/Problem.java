package dev.mokuroku.api.graphql;

import dev.mokuroku.catalog.StandingProblem;
import dev.mokuroku.descriptor.DescriptorProblem;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What is wrong with a file, or with one entity in it.")
public record Problem(
        DescriptorProblem.@NonNull Kind kind,
        @NonNull String message,

        @NonNull @Description("JSON pointer to the field; empty for the whole document.")
        String field,

        @Nullable @Description("From 1; null where unknown.")
        Integer line,

        @Nullable Integer column,

        @Nullable @Description("The entity concerned; null for the whole file.")
        String entityRef,

        @NonNull Instant since) {
    static Problem of(StandingProblem standing) {
        DescriptorProblem problem = standing.problem();
        return new Problem(
                problem.kind(),
                problem.message(),
                problem.field(),
                problem.line() == 0 ? null : problem.line(),
                problem.column() == 0 ? null : problem.column(),
                problem.entity() == null ? null : problem.entity().toString(),
                standing.since());
    }
}
