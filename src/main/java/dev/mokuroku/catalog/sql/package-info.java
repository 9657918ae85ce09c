/// How the catalog talks to PostgreSQL beside Hibernate: in arrays, a statement for a whole batch.
///
/// Entry: [CatalogConnection][dev.mokuroku.catalog.sql.CatalogConnection]. Owns no tables.
@NullMarked
package dev.mokuroku.catalog.sql;

import org.jspecify.annotations.NullMarked;
