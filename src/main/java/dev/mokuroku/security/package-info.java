/// Callers and what they may do: services with configured tokens, users with tokens that this server issues
/// (`.token`), users and plugins of a Backstage backend (`.backstage`), and guests where the configuration allows
/// them.
///
/// Entries: [CurrentCaller][dev.mokuroku.security.CurrentCaller] for a resource,
/// [Authorization][dev.mokuroku.security.permission.Authorization] for decisions; `.authentication` finds out who
/// calls.
/// [AuditedAsCaller][dev.mokuroku.security.AuditedAsCaller] records a change in the caller's name. Settings:
/// [AuthConfig][dev.mokuroku.security.AuthConfig]. Owns no tables.
@NullMarked
package dev.mokuroku.security;

import org.jspecify.annotations.NullMarked;
