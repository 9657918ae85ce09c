package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;

@Description("What was found out about a field.")
public enum ProposedFieldState {
    @Description("It has a value.")
    SUGGESTED_VALUE,
    @Description("It is better left out.")
    SUGGESTED_NO_VALUE,
    @Description("Somebody who knows must say it, or check what stands there.")
    NEEDS_USER_INPUT
}
