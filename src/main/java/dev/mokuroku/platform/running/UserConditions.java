package dev.mokuroku.platform.running;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.adoption.JudgedVersion;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.adoption.UserFilters;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns conditions on users into filters of entities: now into terms of the index, for a time in the past into the
/// entities that used it then.
@ApplicationScoped
public class UserConditions {
    private final UserFilters filters;
    private final PastUsers past;
    private final KnownComponents components;

    UserConditions(UserFilters filters, PastUsers past, KnownComponents components) {
        this.filters = filters;
        this.past = past;
        this.components = components;
    }

    /// @param asOf a time within the history that is kept; null for now
    /// @throws dev.mokuroku.platform.version.InvalidRangeException if the versions are no range
    public EntityFilter filterOf(EntityRef component, UserCondition condition, @Nullable Instant asOf) {
        return asOf == null ? now(component, condition) : at(component, condition, asOf);
    }

    private EntityFilter now(EntityRef component, UserCondition condition) {
        List<EntityFilter> parts = new ArrayList<>();
        parts.add(condition.scope().users(component));
        if (condition.versions() != null) {
            parts.add(filters.versionsIn(condition.scope(), component, condition.versions()));
        }
        if (condition.support() != null) {
            parts.add(filters.supportIn(condition.scope(), component, condition.support()));
        }
        if (condition.unsupportedOn() != null) {
            parts.add(filters.unsupportedOn(condition.scope(), component, condition.unsupportedOn()));
        }
        if (condition.behind() != null) {
            EntityFilter behind = filters.behind(condition.scope(), component);
            parts.add(condition.behind() ? behind : new EntityFilter.Not(behind));
        }
        return new EntityFilter.All(parts);
    }

    private EntityFilter at(EntityRef component, UserCondition condition, Instant asOf) {
        Predicate<JudgedVersion> matches = predicateOf(component, condition);
        return new EntityFilter.RefIn(past.of(component, condition.scope(), asOf).stream()
                .filter(user -> matches.test(user.version()))
                .map(user -> user.entity().toString())
                .distinct()
                .toList());
    }

    /// Whether a single version fulfils the condition.
    Predicate<JudgedVersion> predicateOf(EntityRef component, UserCondition condition) {
        Optional<KnownComponent> known = components.find(component);
        List<Predicate<JudgedVersion>> parts = new ArrayList<>();
        if (condition.versions() != null) {
            parts.add(
                    isIn(condition.versions(), known.map(KnownComponent::scheme).orElse(VersionScheme.GENERIC)));
        }
        List<SupportStatus> support = condition.support();
        if (support != null) {
            parts.add(version -> support.contains(version.support()));
        }
        LocalDate day = condition.unsupportedOn();
        if (day != null) {
            parts.add(version -> known.map(one -> one.judge(version.version(), day))
                    .filter(judged -> judged.support() == SupportStatus.UNSUPPORTED)
                    .isPresent());
        }
        Boolean behind = condition.behind();
        if (behind != null) {
            parts.add(version -> behind == version.isBehind());
        }
        return parts.stream().reduce(version -> true, Predicate::and);
    }

    private static Predicate<JudgedVersion> isIn(String text, VersionScheme scheme) {
        VersionRange range = VersionRange.parse(text, scheme);
        return version -> Optional.ofNullable(version.version())
                .flatMap(scheme::parse)
                .filter(range::contains)
                .isPresent();
    }
}
