package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of error.")
public enum UserErrorCode {
    @Description("A field has an invalid value.")
    INVALID_INPUT,
    @Description("The caller lacks the permission.")
    FORBIDDEN,
    @Description("The object does not exist.")
    NOT_FOUND,
    @Description("The request conflicts with the current state.")
    CONFLICT,
    @Description("This server does not support the request.")
    NOT_IMPLEMENTED,
    @Description("A required service does not respond.")
    UNAVAILABLE
}
