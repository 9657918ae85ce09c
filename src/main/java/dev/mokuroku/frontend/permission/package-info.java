/// `/api/permission`: decides which actions a frontend offers.
///
/// Entry: [PermissionResource][dev.mokuroku.frontend.permission.PermissionResource]. Owns no tables; `security`
/// decides.
@NullMarked
package dev.mokuroku.frontend.permission;

import org.jspecify.annotations.NullMarked;
