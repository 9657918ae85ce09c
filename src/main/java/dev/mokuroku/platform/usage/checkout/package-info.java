/// Reads the manifests of checkouts in local folders, for a catalog without GitHub.
///
/// Entry: [CheckoutsJob][dev.mokuroku.platform.usage.checkout.CheckoutsJob]. Owns no tables: it writes as listings of
/// GitHub do.
@NullMarked
package dev.mokuroku.platform.usage.checkout;

import org.jspecify.annotations.NullMarked;
