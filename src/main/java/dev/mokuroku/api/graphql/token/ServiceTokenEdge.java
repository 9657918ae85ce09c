package dev.mokuroku.api.graphql.token;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A service token of a page.")
public record ServiceTokenEdge(
        @NonNull @Description("The token's cursor; it stays valid while other tokens are issued.")
        String cursor,

        @NonNull @Description("The token.") ServiceTokenView node) {}
