package dev.mokuroku.scorecard.evaluation;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.exemption.CheckExemption;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The exemptions of a scorecard, of its descriptor and approved ones, by check and entity.
public final class Exemptions {
    /// Stands for no end.
    static final LocalDate NO_END = LocalDate.MAX;

    private final Map<Key, LocalDate> lastDays = new HashMap<>();

    private record Key(String check, EntityRef entity) {}

    /// @param approved of the scorecard
    public Exemptions(Scorecard scorecard, Collection<CheckExemption> approved) {
        scorecard.exemptions().forEach(exemption -> add(exemption.check(), exemption.entity(), exemption.until()));
        approved.forEach(exemption -> add(exemption.check(), exemption.entity(), exemption.until()));
    }

    private void add(String check, EntityRef entity, @Nullable LocalDate until) {
        lastDays.merge(
                new Key(check, entity),
                until == null ? NO_END : until,
                (one, other) -> one.isAfter(other) ? one : other);
    }

    /// The last day of the exemption that lasts longest, or [#NO_END]; empty if none is in force.
    Optional<LocalDate> lastDay(String check, EntityRef entity, LocalDate today) {
        return Optional.ofNullable(lastDays.get(new Key(check, entity))).filter(day -> !day.isBefore(today));
    }
}
