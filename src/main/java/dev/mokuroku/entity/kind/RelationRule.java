package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.RelationType;
import java.util.Set;

/// A field of the spec that names one or more other entities.
///
/// @param field name below `/spec`
/// @param type from the entity to those it names
/// @param defaultKind of a ref that has none; `""` where the ref must say
/// @param allowedKinds refs of other kinds are passed over; empty where all are taken
record RelationRule(String field, RelationType type, String defaultKind, Set<String> allowedKinds) {
    static RelationRule of(String name, RelationType type, String defaultKind) {
        return new RelationRule(name, type, defaultKind, Set.of());
    }

    RelationRule restrictedTo(String... kinds) {
        return new RelationRule(field, type, defaultKind, Set.of(kinds));
    }

    boolean allows(String kind) {
        return allowedKinds.isEmpty() || allowedKinds.contains(kind);
    }
}
