package dev.mokuroku.frontend.auth;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// The ownership references of a user: the user and the user's groups in the catalog.
@ApplicationScoped
class OwnershipRefs {
    private final CatalogIndex index;

    OwnershipRefs(CatalogIndex index) {
        this.index = index;
    }

    List<String> of(EntityRef user) {
        Stream<EntityRef> groups = index.byRef(user).map(IndexedEntity::relations).stream()
                .flatMap(List::stream)
                .filter(relation -> relation.type().equals(RelationType.MEMBER_OF.text()))
                .map(Relation::target)
                .filter(target -> target.kind().equals("group"));
        return Stream.concat(Stream.of(user), groups)
                .distinct()
                .map(EntityRef::toString)
                .toList();
    }
}
