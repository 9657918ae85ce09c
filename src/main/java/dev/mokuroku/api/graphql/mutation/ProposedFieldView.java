package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.source.github.proposal.ProposedField;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("ProposedField")
@Description("A field of a proposed entity.")
public record ProposedFieldView(
        @NonNull @Description("spec.owner, metadata.name.") String field,

        @Nullable @Description("What is proposed; null for nothing.")
        String value,

        @NonNull @Description("What was found out about it.")
        ProposedFieldState state,

        @NonNull @Description("How it was found out.") String description) {
    static ProposedFieldView of(ProposedField field) {
        ProposedFieldState state = switch (field.state()) {
            case SUGGESTED_VALUE -> ProposedFieldState.SUGGESTED_VALUE;
            case SUGGESTED_NO_VALUE -> ProposedFieldState.SUGGESTED_NO_VALUE;
            case NEEDS_USER_INPUT -> ProposedFieldState.NEEDS_USER_INPUT;
        };
        return new ProposedFieldView(field.field(), field.value(), state, field.description());
    }
}
