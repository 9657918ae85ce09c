package dev.mokuroku.catalog.apply;

import dev.mokuroku.entity.kind.Kinds;
import java.time.Instant;
import java.util.function.Predicate;

/// What decides about claims beside the files.
///
/// @param givenUp whether any file may take over what this source holds
/// @param keepsOrphans whether an entity that no file describes any more stays
record ClaimRules(Kinds kinds, Predicate<String> givenUp, boolean keepsOrphans, Instant now) {}
