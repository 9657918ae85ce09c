package dev.mokuroku.entity;

/// A directed, typed edge between two entities. The target need not exist.
///
/// @param type as in `relations[].type`: `ownedBy`, `dependsOn`, … (see [RelationType])
public record Relation(EntityRef source, String type, EntityRef target) {
    public static Relation of(EntityRef source, RelationType type, EntityRef target) {
        return new Relation(source, type.text(), target);
    }
}
