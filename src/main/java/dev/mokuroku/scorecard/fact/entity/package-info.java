/// Facts of the entity itself: its metadata, its spec, its relations in both directions, and the problems of its file.
///
/// Entry: [EntityFacts][dev.mokuroku.scorecard.fact.entity.EntityFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.entity;

import org.jspecify.annotations.NullMarked;
