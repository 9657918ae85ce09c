package dev.mokuroku.api.graphql.filter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ValuePredicate")
@Description(
        "A case-insensitive condition on the value of a field. At least one must be set; all that are set must match.")
public class ValuePredicate {
    @Description("The value is this.")
    public @Nullable String is;

    @Description("The value is one of these.")
    public @Nullable List<@NonNull String> in;

    @Description("Whether the field exists.")
    public @Nullable Boolean exists;

    @Description("The value begins with this.")
    public @Nullable String hasPrefix;

    @Description("The list contains this value. A single value counts as a list of one.")
    public @Nullable String contains;
}
