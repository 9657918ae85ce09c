/// Charts that charts of Helm depend on, with `Chart.lock`.
///
/// Entry: [ChartReader][dev.mokuroku.platform.manifest.helm.ChartReader]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.helm;

import org.jspecify.annotations.NullMarked;
