package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A link that a descriptor names.")
public record Link(
        @NonNull String url,
        @Nullable String title,
        @Nullable String icon,
        @Nullable String type) {}
