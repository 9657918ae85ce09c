package dev.mokuroku.api.graphql.filter;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("EntityPredicate")
@Description("A condition on entities. All fields that are set must match; an empty condition matches every entity.")
public class EntityPredicate {
    @Description("All of these must match.")
    public @Nullable List<@NonNull EntityPredicate> all;

    @Description("One of these must match; an empty list matches nothing.")
    public @Nullable List<@NonNull EntityPredicate> any;

    @Description("This must not match.")
    public @Nullable EntityPredicate not;

    @Description("component, api, group, …")
    public @Nullable ValuePredicate kind;

    @Description("metadata.namespace")
    public @Nullable ValuePredicate namespace;

    @Description("metadata.name")
    public @Nullable ValuePredicate name;

    @Description("metadata.title")
    public @Nullable ValuePredicate title;

    @Description("metadata.tags: the condition must match one of the tags.")
    public @Nullable ValuePredicate tags;

    @Description("spec.type")
    public @Nullable ValuePredicate type;

    @Description("spec.lifecycle")
    public @Nullable ValuePredicate lifecycle;

    @Description("The owner's reference. For `is` and `in`, the kind group and the namespace are optional.")
    public @Nullable ValuePredicate owner;

    @Description("The system's reference. For `is` and `in`, the kind system and the namespace are optional.")
    public @Nullable ValuePredicate system;

    @Description("Any other field.")
    public @Nullable FieldPredicate field;

    @Description("A relation of the entity.")
    public @Nullable RelationPredicate relation;
}
