/// Deployments that GitHub knows: from the events `deployment` and `deployment_status`, and what was deployed before
/// from one listing for each repository.
///
/// Entries: [RecordDeployments][dev.mokuroku.platform.deployment.github.RecordDeployments] and
/// [GithubHistoryJob][dev.mokuroku.platform.deployment.github.GithubHistoryJob]. Owns the table
/// `platform_deployment_listing`.
@NullMarked
package dev.mokuroku.platform.deployment.github;

import org.jspecify.annotations.NullMarked;
