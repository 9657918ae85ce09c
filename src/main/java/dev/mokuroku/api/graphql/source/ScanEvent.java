package dev.mokuroku.api.graphql.source;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.source.scan.ScanProgress;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The progress of a scan.")
public record ScanEvent(
        @NonNull @Description("folder:<path>, registered, github:<organisation>")
        String source,

        @NonNull @Description("The phase of the scan.") ScanPhase phase,
        @NonNull @Description("When it began.") Instant startedAt,
        @Description("Descriptor files looked at so far.") int fileCount,
        @Description("Entities that it has created so far.") int created,
        @Description("Entities that it has changed so far.") int updated,
        @Description("Entities that it has removed so far.") int removed,

        @Nullable @Description("Why the listing failed; after a failure nothing is removed.")
        String failure) {
    static ScanEvent of(ScanProgress progress) {
        return new ScanEvent(
                progress.source(),
                EnumMirrors.convert(progress.phase(), ScanPhase.class),
                progress.startedAt(),
                progress.files(),
                progress.applied().created(),
                progress.applied().updated(),
                progress.applied().removed(),
                progress.failure());
    }
}
