package dev.mokuroku.api.graphql.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of files.")
public record DescriptorFileConnection(
        @NonNull @Description("The files of the page.") List<@NonNull DescriptorFileView> nodes,
        @Description("Whether more follow.") boolean hasNextPage,
        @Description("How many there are, over all pages.") int totalCount) {}
