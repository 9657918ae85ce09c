package dev.mokuroku.api.graphql.source;

import dev.mokuroku.catalog.problem.OpenProblem;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.graphql.schema.EnumMirrors;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A problem of a file or of one entity in the file.")
public record Problem(
        @NonNull @Description("What sort of problem it is.") ProblemKind kind,

        @NonNull @Description("What was expected and what was found.")
        String message,

        @NonNull @Description("JSON pointer to the field; empty for the whole document.")
        String field,

        @Nullable @Description("Line in the file, from 1; null where unknown.")
        Integer line,

        @Nullable @Description("Column in the line, from 1; null where unknown.")
        Integer column,

        @Nullable @Description("The entity that has the problem; null for the whole file.")
        String entityRef,

        @Nullable @Description("When the problem was first found; null if the file is in no catalog.")
        Instant since) {
    public static Problem of(OpenProblem openProblem) {
        return of(openProblem.problem(), openProblem.since());
    }

    public static Problem of(DescriptorProblem problem) {
        return of(problem, null);
    }

    private static Problem of(DescriptorProblem problem, @Nullable Instant since) {
        return new Problem(
                EnumMirrors.convert(problem.kind(), ProblemKind.class),
                problem.message(),
                problem.field(),
                problem.line() == 0 ? null : problem.line(),
                problem.column() == 0 ? null : problem.column(),
                problem.entity() == null ? null : problem.entity().toString(),
                since);
    }
}
