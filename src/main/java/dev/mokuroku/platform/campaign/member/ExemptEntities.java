package dev.mokuroku.platform.campaign.member;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.campaign.FileExemption;
import dev.mokuroku.platform.campaign.exemption.Exemption;
import dev.mokuroku.platform.exemption.LastDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entities that need not move today, with the last day of each exemption.
///
/// @param lastDays empty for no end
record ExemptEntities(Map<EntityRef, Optional<LocalDate>> lastDays) {
    static ExemptEntities of(Collection<FileExemption> inFile, Collection<Exemption> approved, LocalDate today) {
        Map<EntityRef, Optional<LocalDate>> lastDays = new HashMap<>();
        inFile.stream()
                .filter(exemption -> LastDay.contains(exemption.until(), today))
                .forEach(exemption -> lastDays.merge(
                        exemption.entity(), Optional.ofNullable(exemption.until()), ExemptEntities::later));
        approved.stream()
                .filter(exemption -> exemption.isInForce(today))
                .forEach(exemption -> lastDays.merge(
                        exemption.entity(), Optional.ofNullable(exemption.until()), ExemptEntities::later));
        return new ExemptEntities(lastDays);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.flatMap(day -> other.map(otherDay -> day.isAfter(otherDay) ? day : otherDay));
    }

    boolean contains(EntityRef entity) {
        return lastDays.containsKey(entity);
    }

    /// Null without an exemption or without an end.
    @Nullable
    LocalDate until(EntityRef entity) {
        Optional<LocalDate> day = lastDays.get(entity);
        return day == null ? null : day.orElse(null);
    }
}
