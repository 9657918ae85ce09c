package dev.mokuroku.api.graphql.source;

import dev.mokuroku.source.scan.ScanOutcome;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The result of the last scan of a source.")
public record ScanStatus(
        @NonNull @Description("The source's name.") String source,
        @NonNull @Description("When it began.") Instant startedAt,

        @Description("How long the scan took, in milliseconds.")
        int durationMillis,

        @Description("The number of files that the source listed.")
        int fileCount,

        @Description("The number of entities created.") int created,
        @Description("The number of entities updated.") int updated,
        @Description("The number of entities removed.") int removed,

        @Nullable @Description("Why the listing failed; after a failure nothing is removed.")
        String failure) {
    public static ScanStatus of(ScanOutcome outcome) {
        return new ScanStatus(
                outcome.source(),
                outcome.startedAt(),
                Math.toIntExact(outcome.duration().toMillis()),
                outcome.files(),
                outcome.applied().created(),
                outcome.applied().updated(),
                outcome.applied().removed(),
                outcome.failure());
    }
}
