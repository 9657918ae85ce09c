/// Who may run which template, beside the permission `scaffolder.task.create`: rules of the settings and of the
/// template itself, and actions that are switched off or need a role.
///
/// Entries: [TemplateAccess][dev.mokuroku.scaffolder.task.access.TemplateAccess],
/// [ActionAccess][dev.mokuroku.scaffolder.task.access.ActionAccess]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.task.access;

import org.jspecify.annotations.NullMarked;
