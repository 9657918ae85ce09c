package dev.mokuroku.index.write;

import dev.mokuroku.entity.EntityRef;
import java.util.List;

/// Result of comparing the index with PostgreSQL, entity by entity.
///
/// @param entities number of entities in PostgreSQL
/// @param different entities that are missing, surplus or outdated in the index, by ref
public record IndexVerification(long entities, List<EntityRef> different) {}
