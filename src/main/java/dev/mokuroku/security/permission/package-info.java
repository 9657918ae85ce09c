/// What callers may do: the table of permissions, and the decisions by role and ownership.
///
/// Entries: [Permission][dev.mokuroku.security.permission.Permission] is the table,
/// [Requires][dev.mokuroku.security.permission.Requires] names a method's permission,
/// [Authorization][dev.mokuroku.security.permission.Authorization] decides. Owns no tables.
@NullMarked
package dev.mokuroku.security.permission;

import org.jspecify.annotations.NullMarked;
