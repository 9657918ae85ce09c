/// PostgreSQL beside Hibernate: JDBC with arrays, one statement for a whole batch, and locks over all replicas.
///
/// Entries: [CatalogConnection][dev.mokuroku.catalog.sql.CatalogConnection] within the current transaction, with
/// [SqlStatement][dev.mokuroku.catalog.sql.SqlStatement] to build and run a statement (`docs/adr/0019`),
/// [GroupCommit][dev.mokuroku.catalog.sql.GroupCommit] to write what many callers submit in one transaction, and
/// [ClusterLocks][dev.mokuroku.catalog.sql.ClusterLocks] for work that one replica at a time may do. A held cluster
/// lock occupies a connection, so callers bound how many they hold. Owns no tables.
@NullMarked
package dev.mokuroku.catalog.sql;

import org.jspecify.annotations.NullMarked;
