package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexStatus;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("The index of one replica.")
public record IndexState(
        @Description("How many entities it holds.") long entities,

        @Description("The change of the feed that it holds up to.")
        long sequence,

        @Description("How many changes it is behind the feed.")
        long lag,

        @Description("Its size on disk.") long bytes,

        @Description("When it was last built anew; null where it was not since the start.") @Nullable
        OffsetDateTime rebuiltAt,

        @Description("How long that took, in milliseconds; null where it was not since the start.") @Nullable
        Long rebuildMillis) {
    static IndexState of(IndexStatus status) {
        return new IndexState(
                status.entities(),
                status.sequence(),
                status.lag(),
                status.bytes(),
                status.rebuiltAt() == null ? null : status.rebuiltAt().atOffset(ZoneOffset.UTC),
                status.rebuildTook() == null ? null : status.rebuildTook().toMillis());
    }
}
