package dev.mokuroku.api.graphql.source;

import dev.mokuroku.descriptor.DescriptorProblem;
import org.eclipse.microprofile.graphql.Description;

@Description("What sort of problem a file has.")
public enum ProblemKind {
    @Description("The source could not read the file.")
    UNREADABLE,
    @Description("The file is over a limit: size, documents, depth, aliases.")
    LIMIT,
    @Description("The file is not YAML.")
    SYNTAX,
    @Description("The file is YAML, but not a valid entity.")
    INVALID,
    @Description("A target of a Location does not exist or cannot be read.")
    TARGET,
    @Description("Another location claims the same entity.")
    CONFLICT;

    static ProblemKind of(DescriptorProblem.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> UNREADABLE;
            case LIMIT -> LIMIT;
            case SYNTAX -> SYNTAX;
            case INVALID -> INVALID;
            case TARGET -> TARGET;
            case CONFLICT -> CONFLICT;
        };
    }
}
