package dev.mokuroku.platform.campaign;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A campaign, parsed from its entity. Immutable.
///
/// @param etag of the entity
/// @param title what people call it; its name if the descriptor has no title
/// @param component the platform component whose users move
/// @param from the versions to leave, as written; null for those below `to` and those that are deprecated
/// @param to the version or the range to reach, as written
/// @param startsAt the first day; null for the day on which the catalog first has the campaign
/// @param by the last day; null for no end
/// @param appliesTo the entities that it is for; everything if the descriptor does not say
/// @param members sorted: those that moved before Mokuroku first read their manifests
/// @param closedAt when its descriptor says that it was closed; null if it does not
public record Campaign(
        EntityRef ref,
        String etag,
        String title,
        EntityRef component,
        @Nullable String from,
        String to,
        @Nullable LocalDate startsAt,
        @Nullable LocalDate by,
        EntityFilter appliesTo,
        @Nullable String reason,
        @Nullable String guide,
        OutreachMode outreach,
        SortedSet<EntityRef> members,
        List<FileExemption> exemptions,
        @Nullable Instant closedAt,
        @Nullable String closeReason) {
    public boolean isStarted(LocalDate today) {
        return startsAt == null || !startsAt.isAfter(today);
    }

    public boolean isOverdue(LocalDate today) {
        return by != null && by.isBefore(today);
    }
}
