package dev.mokuroku.api.graphql.filter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("EntityPredicate")
@Description("A condition on entities. Of several fields that are set, all must hold; none set holds for every entity.")
public class EntityPredicate {
    @Description("All of these must hold.")
    public @Nullable List<@NonNull EntityPredicate> all;

    @Description("One of these must hold; an empty list holds for nothing.")
    public @Nullable List<@NonNull EntityPredicate> any;

    @Description("This must not hold.")
    public @Nullable EntityPredicate not;

    @Description("component, api, group, …")
    public @Nullable ValuePredicate kind;

    @Description("metadata.namespace")
    public @Nullable ValuePredicate namespace;

    @Description("metadata.name")
    public @Nullable ValuePredicate name;

    @Description("metadata.title")
    public @Nullable ValuePredicate title;

    @Description("metadata.tags: the condition must hold for one of the tags.")
    public @Nullable ValuePredicate tags;

    @Description("spec.type")
    public @Nullable ValuePredicate type;

    @Description("spec.lifecycle")
    public @Nullable ValuePredicate lifecycle;

    @Description("The owner's reference. In is and in the kind group and the namespace may be left out.")
    public @Nullable ValuePredicate owner;

    @Description("The system's reference. In is and in the kind system and the namespace may be left out.")
    public @Nullable ValuePredicate system;

    @Description("Any other field.")
    public @Nullable FieldPredicate field;

    @Description("A relation of the entity.")
    public @Nullable RelationPredicate relation;
}
