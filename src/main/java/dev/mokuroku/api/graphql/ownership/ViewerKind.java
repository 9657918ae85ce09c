package dev.mokuroku.api.graphql.ownership;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of a caller.")
public enum ViewerKind {
    @Description("A person, or a guest.")
    USER,
    @Description("A program with a token of its own.")
    SERVICE
}
