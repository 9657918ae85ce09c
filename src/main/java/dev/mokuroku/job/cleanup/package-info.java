/// The recurring jobs that keep the tables of the catalog short.
///
/// They are here because the catalog is an earlier room than the scheduler: the catalog knows how to delete what is
/// old, and these jobs know when. Owns no tables.
@NullMarked
package dev.mokuroku.job.cleanup;

import org.jspecify.annotations.NullMarked;
