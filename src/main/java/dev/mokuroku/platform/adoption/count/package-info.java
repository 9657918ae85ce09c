/// Counts how far platform components are adopted, now and by day.
///
/// Entry: [Adoption][dev.mokuroku.platform.adoption.count.Adoption]. Owns the table `platform_adoption_day`.
@NullMarked
package dev.mokuroku.platform.adoption.count;

import org.jspecify.annotations.NullMarked;
