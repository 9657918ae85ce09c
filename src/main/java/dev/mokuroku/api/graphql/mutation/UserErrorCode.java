package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;

@Description("What kind of mistake it was.")
public enum UserErrorCode {
    @Description("A field does not hold what it should.")
    INVALID_INPUT,
    @Description("The caller may not do that.")
    FORBIDDEN,
    @Description("There is no such thing.")
    NOT_FOUND,
    @Description("It does not go with what is there.")
    CONFLICT,
    @Description("That is not possible here.")
    NOT_IMPLEMENTED,
    @Description("What it needs does not answer now.")
    UNAVAILABLE
}
