package dev.mokuroku.api.graphql.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A link that a descriptor names.")
public record Link(
        @NonNull @Description("Where it leads.") String url,
        @Nullable @Description("A name for people to read.") String title,
        @Nullable @Description("The name of a picture.") String icon,
        @Nullable @Description("A word to group links by.") String type) {}
