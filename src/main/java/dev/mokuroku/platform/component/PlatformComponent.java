package dev.mokuroku.platform.component;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A building block that a platform team offers, parsed from its entity. Immutable.
///
/// @param etag of the entity
/// @param title what people call it; its name if the descriptor has no title
/// @param type `library`, `base-image`, or a word of the organisation's own
/// @param owner as the relation `ownedBy` names it
/// @param packages by which its use is recognised
/// @param appliesTo the entities that could use it; null if the descriptor does not say
public record PlatformComponent(
        EntityRef ref,
        String etag,
        String title,
        String type,
        String lifecycle,
        @Nullable EntityRef owner,
        @Nullable ComponentSource source,
        List<PackagePattern> packages,
        @Nullable EntityFilter appliesTo,
        VersionPolicy versions) {
    /// Whether this package is one by which its use is recognised.
    ///
    /// @param purl canonical, with or without version
    public boolean isPackage(String purl) {
        return packages.stream().anyMatch(pattern -> pattern.matches(purl));
    }

    public Optional<EntityFilter> applicability() {
        return Optional.ofNullable(appliesTo);
    }
}
