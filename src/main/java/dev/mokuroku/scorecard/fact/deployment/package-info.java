/// Facts of deployments: what runs where, how often and how well an entity is deployed.
///
/// Entry: [DeploymentFacts][dev.mokuroku.scorecard.fact.deployment.DeploymentFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.deployment;

import org.jspecify.annotations.NullMarked;
