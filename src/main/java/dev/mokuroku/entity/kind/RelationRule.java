package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A field of the spec that names one or more other entities.
///
/// @param field name below `/spec`, or names with slashes between: `access/template`
/// @param type of the relation from the entity to the named entities: `ownedBy`
/// @param inverse of the relation from the named entities to the entity: `ownerOf`
/// @param defaultKind of a ref without a kind; `""` where the ref must contain its kind
/// @param allowedKinds in lower case; refs of other kinds give no relation; empty: all kinds
/// @param namesEntity which texts of the field name an entity; others give no relation
public record RelationRule(
        String field,
        String type,
        String inverse,
        String defaultKind,
        Set<String> allowedKinds,
        Predicate<String> namesEntity) {
    /// With one of Backstage's relations.
    public static RelationRule of(String field, RelationType type, String defaultKind) {
        return of(field, type.text(), type.inverse().text(), defaultKind);
    }

    /// With a relation of a feature's own.
    public static RelationRule of(String field, String type, String inverse, String defaultKind) {
        return new RelationRule(field, type, inverse, defaultKind, Set.of(), _ -> true);
    }

    /// The same for a field that may also hold texts that name no entity.
    public RelationRule where(Predicate<String> namesEntity) {
        return new RelationRule(field, type, inverse, defaultKind, allowedKinds, namesEntity);
    }

    RelationRule restrictedTo(String... kinds) {
        return new RelationRule(field, type, inverse, defaultKind, Set.of(kinds), namesEntity);
    }

    /// In both directions; empty where the target's kind is not allowed.
    List<Relation> relations(EntityRef entity, EntityRef target) {
        return allowedKinds.isEmpty() || allowedKinds.contains(target.kind())
                ? List.of(new Relation(entity, type, target), new Relation(target, inverse, entity))
                : List.of();
    }
}
