/// Descriptor files as people ask for them: when each was read, which entities it defines, and its open problems.
///
/// Entry: [CatalogFiles][dev.mokuroku.catalog.problem.CatalogFiles]. These are the only reads of the APIs that run
/// SQL. Owns no tables: the unit of work writes what is read here.
@NullMarked
package dev.mokuroku.catalog.problem;

import org.jspecify.annotations.NullMarked;
