package dev.mokuroku.platform.adoption;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.version.SupportStatus;
import dev.mokuroku.platform.version.Version;
import dev.mokuroku.platform.version.VersionRange;
import dev.mokuroku.platform.version.VersionScheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Conditions of the index on the users of a platform component.
@ApplicationScoped
public class UserFilters {
    private static final EntityFilter NOBODY = new EntityFilter.Any(List.of());

    private final CatalogIndex index;
    private final KnownComponents components;

    UserFilters(CatalogIndex index, KnownComponents components) {
        this.index = index;
        this.components = components;
    }

    public static EntityFilter users(EntityRef component) {
        return EntityFilter.is(AdoptionTerms.USES, AdoptionTerms.nameOf(component));
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

    /// The users of versions in a range.
    ///
    /// @throws dev.mokuroku.platform.version.InvalidRangeException if the text is no range
    public EntityFilter versionsIn(EntityRef component, String range) {
        VersionScheme scheme =
                components.find(component).map(KnownComponent::scheme).orElse(VersionScheme.GENERIC);
        VersionRange parsed = VersionRange.parse(range, scheme);
        return versions(component, parsed::contains);
    }

    /// The users of versions without support on a day.
    public EntityFilter unsupportedOn(EntityRef component, LocalDate day) {
        return components
                .find(component)
                .map(KnownComponent::policy)
                .map(policy ->
                        versions(component, version -> policy.statusOf(version, day) == SupportStatus.UNSUPPORTED))
                .orElse(NOBODY);
    }

    private EntityFilter versions(EntityRef component, Predicate<Version> isMeant) {
        return components
                .find(component)
                .map(known -> usedVersions(component).stream()
                        .filter(text ->
                                known.scheme().parse(text).filter(isMeant).isPresent())
                        .toList())
                .filter(versions -> !versions.isEmpty())
                .<EntityFilter>map(versions -> new EntityFilter.In(AdoptionTerms.versionKey(component), versions))
                .orElse(NOBODY);
    }

    private List<String> usedVersions(EntityRef component) {
        String key = AdoptionTerms.versionKey(component);
        return index.facets(users(component), List.of(key)).getOrDefault(key, List.of()).stream()
                .map(FacetCount::value)
                .toList();
    }
}
