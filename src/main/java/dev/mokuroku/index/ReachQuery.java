package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.util.Set;

/// What can be reached from an entity over relations of these types.
///
/// @param types `dependsOn`, `partOf`, …
/// @param filter which of the reached ones are told; the ways may lead over others
/// @param depth relations on a way, at most
/// @param size entities walked over, at most
public record ReachQuery(EntityRef from, Set<String> types, EntityFilter filter, int depth, int size) {}
