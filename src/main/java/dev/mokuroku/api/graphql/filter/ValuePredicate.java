package dev.mokuroku.api.graphql.filter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ValuePredicate")
@Description(
        "A condition on the value of a field, without regard to case. Of several that are set, all must hold; one must be set.")
public class ValuePredicate {
    @Description("The value is this.")
    public @Nullable String is;

    @Description("The value is one of these.")
    public @Nullable List<@NonNull String> in;

    @Description("Whether the field is there.")
    public @Nullable Boolean exists;

    @Description("The value begins with this.")
    public @Nullable String hasPrefix;

    @Description("The list holds this. A field that is no list holds its value.")
    public @Nullable String contains;
}
