/// The unit of work: makes the catalog say what descriptor files say, in one transaction, under the writer lock.
///
/// Entry: [ApplyDescriptors][dev.mokuroku.catalog.apply.ApplyDescriptors].
/// [Claims][dev.mokuroku.catalog.apply.Claims] decides which file defines an entity when several do;
/// [EntityWrites][dev.mokuroku.catalog.apply.EntityWrites] and
/// [ProblemWrites][dev.mokuroku.catalog.apply.ProblemWrites] collect the writes and execute them at the end. Owns
/// the tables `contender` and `problem`; writes `entity`, `descriptor`, `relation` and `change`.
@NullMarked
package dev.mokuroku.catalog.apply;

import org.jspecify.annotations.NullMarked;
