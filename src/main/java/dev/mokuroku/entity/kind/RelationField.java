package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.RelationType;
import java.util.Set;

/// A field of the spec that names one or more other entities.
///
/// @param name below `/spec`
/// @param type from the entity to those it names
/// @param defaultKind of a ref that has none; `""` where the ref must say
/// @param allowedKinds refs of other kinds are passed over; empty where all are taken
record RelationField(String name, RelationType type, String defaultKind, Set<String> allowedKinds) {
    static RelationField of(String name, RelationType type, String defaultKind) {
        return new RelationField(name, type, defaultKind, Set.of());
    }

    RelationField only(String... kinds) {
        return new RelationField(name, type, defaultKind, Set.of(kinds));
    }

    boolean allows(String kind) {
        return allowedKinds.isEmpty() || allowedKinds.contains(kind);
    }
}
