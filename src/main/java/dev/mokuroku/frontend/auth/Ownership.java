package dev.mokuroku.frontend.auth;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.IndexedEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// In whose names a user owns things: their own, and those of their groups in the catalog.
@ApplicationScoped
class Ownership {
    private final CatalogIndex index;

    Ownership(CatalogIndex index) {
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
