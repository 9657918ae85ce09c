package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.onboarding.ProposedField;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("ProposedField")
@Description("A field of a proposed entity.")
public record ProposedFieldView(
        @NonNull @Description("spec.owner, metadata.name.") String field,

        @Nullable @Description("The proposed value; null for none.")
        String value,

        @NonNull @Description("The state of the proposal.") ProposedFieldState state,

        @NonNull @Description("How the value was determined.")
        String description) {
    static ProposedFieldView of(ProposedField field) {
        ProposedFieldState state = EnumMirrors.convert(field.state(), ProposedFieldState.class);
        return new ProposedFieldView(field.field(), field.value(), state, field.description());
    }
}
