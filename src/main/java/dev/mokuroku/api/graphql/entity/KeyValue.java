package dev.mokuroku.api.graphql.entity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A label or an annotation.")
public record KeyValue(
        @NonNull @Description("Its key.") String key,
        @NonNull @Description("Its text.") String value) {}
