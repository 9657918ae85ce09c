package dev.mokuroku.platform.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the table: what is wanted, and how far it is.
///
/// @param ending the comment with which everything is closed; null while it is wanted
/// @param reminder a comment that is to be written; null for none
/// @param revision of what is wanted
record OutreachRow(
        OutreachRequest request,
        @Nullable String ending,
        @Nullable String reminder,
        OutreachProgress progress,
        long revision,
        Instant createdAt) {
    String campaign() {
        return request.campaign();
    }

    String key() {
        return OutreachTable.keyOf(request.repository());
    }
}
