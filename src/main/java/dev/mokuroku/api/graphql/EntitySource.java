package dev.mokuroku.api.graphql;

import dev.mokuroku.catalog.CatalogFile;
import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("DescriptorFile")
@Description("A file that entities are read from.")
public record EntitySource(
        @NonNull @Description("What read it: folder:<path>, registered, github:<organisation>.")
        String source,

        @NonNull @Description("type:target, as in the annotation backstage.io/managed-by-location.")
        String location,

        @NonNull @Description("What was registered or discovered and led to the file.")
        String origin,

        @Nullable @Description("The commit it was read at, where the source knows one.")
        String commit,

        @NonNull @Description("The content that was read: a blob id or a hash.")
        String version,

        @NonNull @Description("When it was read.") Instant readAt,

        @NonNull @Description("The entities that the file defines.")
        List<@NonNull String> entityRefs,

        @NonNull @Description("What is wrong with it.") List<@NonNull Problem> problems) {
    static EntitySource of(CatalogFile file) {
        return new EntitySource(
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
