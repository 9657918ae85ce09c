/// The unit of work: makes the catalog say what descriptor files say, in one transaction, under the writer lock.
///
/// Entry: [ApplyDescriptors][dev.mokuroku.catalog.apply.ApplyDescriptors]. A unit of work loads what it may change
/// ([LoadedRows][dev.mokuroku.catalog.apply.LoadedRows] to [Known][dev.mokuroku.catalog.apply.Known]), decides what to
/// write ([Planner][dev.mokuroku.catalog.apply.Planner] to [Plan][dev.mokuroku.catalog.apply.Plan]), and writes the
/// plan ([PlanWriter][dev.mokuroku.catalog.apply.PlanWriter]). The planner is pure;
/// [Claims][dev.mokuroku.catalog.apply.Claims] decides which file defines an entity when several do. Owns the tables
/// `contender` and `problem`; writes `entity`, `descriptor`, `relation` and `change`.
@NullMarked
package dev.mokuroku.catalog.apply;

import org.jspecify.annotations.NullMarked;
