package dev.mokuroku.api.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of files.")
public record DescriptorFileConnection(
        @NonNull List<@NonNull EntitySource> nodes, boolean hasNextPage, int totalCount) {}
