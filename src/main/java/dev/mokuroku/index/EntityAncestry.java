package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import java.util.List;

/// An entity with the Locations that led to its file.
public record EntityAncestry(IndexedEntity entity, List<EntityRef> parents) {}
