/// Deployments from files, for a demonstration and for development.
///
/// Entry: [DeploymentFiles][dev.mokuroku.platform.deployment.file.DeploymentFiles]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.deployment.file;

import org.jspecify.annotations.NullMarked;
