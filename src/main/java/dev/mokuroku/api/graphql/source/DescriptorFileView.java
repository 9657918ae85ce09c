package dev.mokuroku.api.graphql.source;

import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("DescriptorFile")
@Description("A file that entities are read from.")
public record DescriptorFileView(
        @NonNull @Description("The source that reads the file: folder:<path>, registered, github:<organisation>.")
        String source,

        @NonNull @Description("type:target, as in the annotation backstage.io/managed-by-location.")
        String location,

        @NonNull @Description("The registered or discovered location that leads to the file.")
        String origin,

        @Nullable @Description("The commit at which the file was read; null if the source knows none.")
        String commit,

        @NonNull @Description("The version of the content: a blob id or a hash.")
        String version,

        @NonNull @Description("When it was read.") Instant readAt,

        @NonNull @Description("The entities that the file defines.")
        List<@NonNull String> entityRefs,

        @NonNull @Description("The problems of the file.") List<@NonNull Problem> problems) {
    static DescriptorFileView of(CatalogFile file) {
        return new DescriptorFileView(
                file.source(),
                file.location().toString(),
                file.origin().toString(),
                file.commit(),
                file.version(),
                file.readAt(),
                file.entities().stream().map(EntityRef::toString).sorted().toList(),
                file.problems().stream().map(Problem::of).toList());
    }
}
