package dev.mokuroku.api.graphql;

import dev.mokuroku.source.ScanOutcome;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("How the last scan of a source went.")
public record ScanStatus(
        @NonNull @Description("The source's name.") String source,
        @NonNull @Description("When it began.") Instant startedAt,
        @Description("How long it took.") int milliseconds,
        @Description("How many files the source named.") int files,
        @Description("How many entities came.") int created,
        @Description("How many entities changed.") int updated,
        @Description("How many entities went.") int removed,

        @Nullable @Description("Why the listing could not be finished; nothing was removed then.")
        String failure) {
    public static ScanStatus of(ScanOutcome outcome) {
        return new ScanStatus(
                outcome.source(),
                outcome.startedAt(),
                Math.toIntExact(outcome.took().toMillis()),
                outcome.files(),
                outcome.applied().created(),
                outcome.applied().updated(),
                outcome.applied().removed(),
                outcome.failure());
    }
}
