package dev.mokuroku.api.graphql.index;

import dev.mokuroku.index.write.IndexStatus;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("The index of one replica.")
public record IndexState(
        @Description("The number of entities.") int entityCount,

        @Description("The sequence of the last indexed change.")
        long sequence,

        @Description("The number of changes that are not yet indexed.")
        long lag,

        @Description("The size on disk.") long bytes,

        @Description("When the index was last rebuilt; null if not since the start.") @Nullable
        OffsetDateTime rebuiltAt,

        @Description("How long the last rebuild took, in milliseconds; null if not since the start.") @Nullable
        Integer rebuildDurationMillis) {
    /// @param entities that the caller may see
    static IndexState of(IndexStatus status, long entities) {
        return new IndexState(
                Math.toIntExact(entities),
                status.sequence(),
                status.lag(),
                status.bytes(),
                status.rebuiltAt() == null ? null : status.rebuiltAt().atOffset(ZoneOffset.UTC),
                status.rebuildDuration() == null
                        ? null
                        : Integer.valueOf(
                                Math.toIntExact(status.rebuildDuration().toMillis())));
    }
}
