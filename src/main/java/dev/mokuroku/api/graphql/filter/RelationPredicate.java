package dev.mokuroku.api.graphql.filter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RelationPredicate")
@Description("The entity has a relation of this type to one of the targets, or to any entity if no targets are given.")
public class RelationPredicate {
    @NonNull
    @Description("ownedBy, dependsOn, …")
    public String type = "";

    @Description("References: kind:namespace/name; the namespace may be left out.")
    public @Nullable List<@NonNull String> targets;
}
