package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Set;

/// A traversal from an entity over relations of these types.
///
/// @param types `dependsOn`, `partOf`, …
/// @param filter which reached entities to return; paths may lead over other entities
/// @param maxDepth maximum number of relations on a path
/// @param maxEntities maximum number of visited entities
public record TraversalQuery(EntityRef from, Set<String> types, EntityFilter filter, int maxDepth, int maxEntities) {}
