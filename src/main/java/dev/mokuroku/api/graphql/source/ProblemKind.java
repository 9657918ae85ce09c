package dev.mokuroku.api.graphql.source;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.graphql.schema.MirrorOf;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(DescriptorProblem.Kind.class)
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
    CONFLICT,
    @Description("The entity is valid, but something in it will not work as it is written.")
    WARNING
}
