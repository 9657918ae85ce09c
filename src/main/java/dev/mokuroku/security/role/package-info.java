/// The roles of callers, from `mokuroku.auth.roles`, and the groups that users belong to.
///
/// Entry: [CallerRoles][dev.mokuroku.security.role.CallerRoles]. [SubjectList][dev.mokuroku.security.role.SubjectList]
/// is the form in which settings name users, groups and services. Owns no tables.
@NullMarked
package dev.mokuroku.security.role;

import org.jspecify.annotations.NullMarked;
