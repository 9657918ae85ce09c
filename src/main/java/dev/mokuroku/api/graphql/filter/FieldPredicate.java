package dev.mokuroku.api.graphql.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("FieldPredicate")
@Description("A condition on a field that is named by its path.")
public class FieldPredicate extends ValuePredicate {
    @NonNull
    @Description("A dotted path: spec.profile.email, metadata.annotations.github.com/project-slug.")
    public String path = "";
}
