/// Follows Location entities to the files that they name, level by level, up to a depth and a number of files.
///
/// Entries: [TargetWalk][dev.mokuroku.source.target.TargetWalk] for a scan,
/// [Targets][dev.mokuroku.source.target.Targets] for one target. A
/// [TargetReader][dev.mokuroku.source.target.TargetReader] reads the targets of one type (`url`, `file`); every
/// bean of that type is used. Owns no tables.
@NullMarked
package dev.mokuroku.source.target;

import org.jspecify.annotations.NullMarked;
