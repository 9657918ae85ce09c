package dev.mokuroku.descriptor;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Relation;
import java.util.List;

/// A valid entity and the relations it emits, in both directions: for `spec.owner` the entity's
/// `ownedBy` and the owner's `ownerOf`.
public record ParsedEntity(Entity entity, List<Relation> relations) {}
