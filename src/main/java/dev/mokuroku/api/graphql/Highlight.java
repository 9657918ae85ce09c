package dev.mokuroku.api.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A text in which words were found.")
public record Highlight(
        @NonNull @Description("title, or text: the description and, of people and groups, the profile.")
        String field,

        @NonNull @Description("The text, or the sentences that matter, with each find between the marks.")
        String text) {}
