package dev.mokuroku.index;

import dev.mokuroku.entity.EntityRef;
import java.util.List;

/// How the index compares with PostgreSQL, entity by entity.
///
/// @param entities how many PostgreSQL holds
/// @param different those that the index lacks, has too many or holds otherwise, in order of refs
public record IndexVerification(long entities, List<EntityRef> different) {}
