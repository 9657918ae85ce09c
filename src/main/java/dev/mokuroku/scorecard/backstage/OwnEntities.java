package dev.mokuroku.scorecard.backstage;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.scorecard.backstage.request.ServiceRefusal;
import dev.mokuroku.security.Caller;
import dev.mokuroku.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// The entities that the caller owns, as the plugin counts them: those of the user, and of the groups whose member the
/// user is.
@Singleton
class OwnEntities {
    static final String OWNED_BY = "relations." + RelationType.OWNED_BY.text();

    private final CatalogIndex index;
    private final CurrentCaller current;

    OwnEntities(CatalogIndex index, CurrentCaller current) {
        this.index = index;
        this.current = current;
    }

    /// @throws CatalogException if the caller is a service, or a user whom the catalog does not know
    EntityFilter filter() {
        EntityRef user = user();
        IndexedEntity entity = index.everything()
                .byRef(user)
                .orElseThrow(() -> CatalogException.notFound("User entity not found in catalog"));
        List<String> owners = Stream.concat(Stream.of(user), entity.targetsOf(RelationType.MEMBER_OF.text()).stream())
                .map(EntityRef::toString)
                .toList();
        return new EntityFilter.In(OWNED_BY, owners);
    }

    /// @throws CatalogException if the caller is a service
    EntityRef user() {
        return switch (current.get()) {
            case Caller.User user -> user.ref();
            case Caller.Service _ -> throw new ServiceRefusal();
        };
    }
}
