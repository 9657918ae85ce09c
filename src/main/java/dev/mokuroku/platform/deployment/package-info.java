/// Deployments: which version of which component runs in which environment. This package holds the values that the
/// protocols below it share; it reads nothing.
///
/// Entries: [DeploymentParser][dev.mokuroku.platform.deployment.DeploymentParser] makes a report of what a caller
/// sent, `write.DeploymentReports` stores reports, `query.RunningVersions` says what runs. A feature that depends on
/// what runs implements [RunningObserver][dev.mokuroku.platform.deployment.RunningObserver]. Each protocol is a
/// package: `rest`, `graphql`, `cdevents`, `github`, `file`. Tables, of `write`: `platform_deployment`,
/// `platform_running`.
@NullMarked
package dev.mokuroku.platform.deployment;

import org.jspecify.annotations.NullMarked;
