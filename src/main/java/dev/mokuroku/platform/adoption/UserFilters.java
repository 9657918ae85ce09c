package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Conditions of the index on the users of a platform component.
@ApplicationScoped
public class UserFilters {
    private static final EntityFilter NOBODY = new EntityFilter.Any(List.of());

    private final CatalogIndex index;
    private final KnownComponents components;
    private final Clock clock;

    UserFilters(CatalogIndex index, KnownComponents components, Clock clock) {
        this.index = index;
        this.components = components;
        this.clock = clock;
    }

    public static EntityFilter users(EntityRef component) {
        return UseScope.DECLARED.users(component);
    }

    public static EntityFilter behind(EntityRef component) {
        return EntityFilter.is(AdoptionTerms.BEHIND, AdoptionTerms.nameOf(component));
    }

    public static EntityFilter latest(EntityRef component) {
        return EntityFilter.allOf(
                EntityFilter.is(AdoptionTerms.LATEST, AdoptionTerms.nameOf(component)),
                new EntityFilter.Not(behind(component)));
    }

    public static EntityFilter supportIn(EntityRef component, Collection<SupportStatus> support) {
        return new EntityFilter.In(
                AdoptionTerms.supportKey(component),
                support.stream().map(AdoptionTerms::valueOf).toList());
    }

    /// The users of versions that have one of these states of support.
    public EntityFilter supportIn(UseScope scope, EntityRef component, Collection<SupportStatus> support) {
        return scope.running()
                ? judged(scope, component, version -> support.contains(version.support()))
                : supportIn(component, support);
    }

    /// The users of versions that are behind.
    public EntityFilter behind(UseScope scope, EntityRef component) {
        return scope.running() ? judged(scope, component, JudgedVersion::isBehind) : behind(component);
    }

    /// The users of versions in a range.
    ///
    /// @throws dev.mokuroku.platform.version.InvalidRangeException if the text is no range
    public EntityFilter versionsIn(UseScope scope, EntityRef component, String range) {
        VersionScheme scheme =
                components.find(component).map(KnownComponent::scheme).orElse(VersionScheme.GENERIC);
        VersionRange parsed = VersionRange.parse(range, scheme);
        return versions(
                scope,
                component,
                (known, text) ->
                        known.scheme().parse(text).filter(parsed::contains).isPresent());
    }

    /// The users of versions without support on a day.
    public EntityFilter unsupportedOn(UseScope scope, EntityRef component, LocalDate day) {
        return versions(
                scope, component, (known, text) -> known.judge(text, day).support() == SupportStatus.UNSUPPORTED);
    }

    private EntityFilter judged(UseScope scope, EntityRef component, Predicate<JudgedVersion> isMeant) {
        LocalDate today = UtcDay.today(clock);
        return versions(scope, component, (known, text) -> isMeant.test(known.judge(text, today)));
    }

    private EntityFilter versions(UseScope scope, EntityRef component, BiPredicate<KnownComponent, String> isMeant) {
        return components
                .find(component)
                .map(known -> usedVersions(scope, component).stream()
                        .filter(text -> isMeant.test(known, text))
                        .toList())
                .filter(versions -> !versions.isEmpty())
                .<EntityFilter>map(versions -> new EntityFilter.In(scope.versionKey(component), versions))
                .orElse(NOBODY);
    }

    private List<String> usedVersions(UseScope scope, EntityRef component) {
        String key = scope.versionKey(component);
        return index.facets(scope.users(component), List.of(key)).getOrDefault(key, List.of()).stream()
                .map(FacetCount::value)
                .toList();
    }
}
