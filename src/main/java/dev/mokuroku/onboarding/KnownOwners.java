package dev.mokuroku.onboarding;

import dev.mokuroku.descriptor.CodeOwnersText;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Which entity of the catalog somebody on GitHub is.
@ApplicationScoped
class KnownOwners {
    private final CatalogIndex index;

    KnownOwners(CatalogIndex index) {
        this.index = index;
    }

    /// @param owner as in `CODEOWNERS`: `@acme/checkout`, `@mona`, an e-mail address
    Optional<EntityRef> find(String owner) {
        return annotated(owner).or(() -> find(CodeOwnersText.refOf(owner), "group"));
    }

    /// @param ref may leave its kind and namespace to defaults
    Optional<EntityRef> find(String ref, String kind) {
        try {
            return index.byRef(EntityRef.parse(ref, kind, EntityRef.DEFAULT_NAMESPACE))
                    .map(IndexedEntity::ref);
        } catch (InvalidEntityRefException unnamed) {
            return Optional.empty();
        }
    }

    private Optional<EntityRef> annotated(String owner) {
        if (!owner.startsWith("@")) {
            return only("user", "spec.profile.email", owner);
        }
        String name = owner.substring(1);
        return name.contains("/")
                ? only("group", "metadata.annotations." + Annotations.GITHUB_TEAM_SLUG, name)
                : only("user", "metadata.annotations." + Annotations.GITHUB_USER_LOGIN, name);
    }

    private Optional<EntityRef> only(String kind, String key, String value) {
        EntityFilter filter = EntityFilter.allOf(EntityFilter.is("kind", kind), EntityFilter.is(key, value));
        EntityPage page = index.page(EntityQuery.of(filter, 1));
        return page.items().stream().map(item -> item.entity().ref()).findFirst();
    }
}
