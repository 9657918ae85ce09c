/// Deployments by REST, in JSON and CSV.
///
/// Entries: [DeploymentsResource][dev.mokuroku.platform.deployment.rest.DeploymentsResource] and
/// [RunningResource][dev.mokuroku.platform.deployment.rest.RunningResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.deployment.rest;

import org.jspecify.annotations.NullMarked;
