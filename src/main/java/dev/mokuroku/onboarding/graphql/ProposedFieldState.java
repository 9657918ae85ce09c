package dev.mokuroku.onboarding.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.onboarding.ProposedField;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(ProposedField.State.class)
@Description("How certain the proposed value of a field is.")
public enum ProposedFieldState {
    @Description("A value is suggested.")
    SUGGESTED_VALUE,
    @Description("The field should be omitted.")
    SUGGESTED_NO_VALUE,
    @Description("The user must provide or check the value.")
    NEEDS_USER_INPUT
}
