/// Stores reports of deployments: reports of many callers in one transaction, each caller answered after the commit.
///
/// Entry: [DeploymentReports][dev.mokuroku.platform.deployment.write.DeploymentReports]. Owns the tables
/// `platform_deployment`, from which
/// [DeploymentCleanupJob][dev.mokuroku.platform.deployment.write.DeploymentCleanupJob]
/// deletes what is old, and `platform_running`.
@NullMarked
package dev.mokuroku.platform.deployment.write;

import org.jspecify.annotations.NullMarked;
