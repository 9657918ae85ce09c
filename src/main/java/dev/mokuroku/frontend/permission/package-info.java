/// `/api/permission`: a frontend asks which buttons to show.
///
/// Entry: [PermissionResource][dev.mokuroku.frontend.permission.PermissionResource]. Owns no tables; the
/// decision is of `security`.
@NullMarked
package dev.mokuroku.frontend.permission;

import org.jspecify.annotations.NullMarked;
