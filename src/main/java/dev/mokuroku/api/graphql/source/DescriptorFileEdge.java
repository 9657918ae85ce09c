package dev.mokuroku.api.graphql.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A file on a page.")
public record DescriptorFileEdge(
        @NonNull @Description("The file's cursor; it stays valid while other files come and go.")
        String cursor,

        @NonNull @Description("The file.") DescriptorFileView node) {}
