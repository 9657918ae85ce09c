/// The truth, in PostgreSQL: the tables that the unit of work (`.apply`) and its readers share, and the writer
/// lock.
///
/// Every transaction that changes entities takes [WriterLock][dev.mokuroku.catalog.WriterLock] first, before any
/// row: it makes the order of the change feed the order of commits. [KnownFiles][dev.mokuroku.catalog.KnownFiles]
/// says which versions of a source's files are stored, so that a scan reads only what changed. Changes go out by
/// `.feed`, registrations are in `.location`, files with their problems in `.problem`, removals and authors in
/// `.audit`. Owns the tables `descriptor`, `entity`, `relation` and `catalog_identity`.
@NullMarked
package dev.mokuroku.catalog;

import org.jspecify.annotations.NullMarked;
