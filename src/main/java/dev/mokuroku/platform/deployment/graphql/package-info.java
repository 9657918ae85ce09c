/// Deployments in GraphQL: queries, the mutation, and the fields of entities.
///
/// Entries: [DeploymentsGraphQL][dev.mokuroku.platform.deployment.graphql.DeploymentsGraphQL] and
/// [DeploymentMutations][dev.mokuroku.platform.deployment.graphql.DeploymentMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.deployment.graphql;

import org.jspecify.annotations.NullMarked;
