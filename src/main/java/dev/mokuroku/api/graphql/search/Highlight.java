package dev.mokuroku.api.graphql.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text that matches a search.")
public record Highlight(
        @NonNull @Description("title, or text: the description and, for users and groups, the profile.")
        String field,

        @NonNull @Description("The text or its best sentences, with each match between the marks.")
        String text) {}
