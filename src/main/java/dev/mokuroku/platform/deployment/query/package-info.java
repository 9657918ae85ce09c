/// Reads of deployments, by key and in batches.
///
/// Entries: [RunningVersions][dev.mokuroku.platform.deployment.query.RunningVersions] for what runs,
/// [DeploymentHistory][dev.mokuroku.platform.deployment.query.DeploymentHistory] for pages of what was reported,
/// [VisibleDeployments][dev.mokuroku.platform.deployment.query.VisibleDeployments] for what the caller of the current
/// request may see of both. Reads the tables of `write`.
@NullMarked
package dev.mokuroku.platform.deployment.query;

import org.jspecify.annotations.NullMarked;
