/// Locations that somebody registered.
///
/// Entry: [RegisteredLocations][dev.mokuroku.catalog.location.RegisteredLocations]. Every change is written to the
/// audit trail in the same transaction. Owns the table `location`.
@NullMarked
package dev.mokuroku.catalog.location;

import org.jspecify.annotations.NullMarked;
