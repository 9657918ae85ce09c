/// What callers may change. A mutation takes an input and answers a payload; what a caller did wrong is a
/// [UserError][dev.mokuroku.api.graphql.mutation.UserError] of the payload.
///
/// Entry: [LocationMutations][dev.mokuroku.api.graphql.mutation.LocationMutations],
/// [EntityMutations][dev.mokuroku.api.graphql.mutation.EntityMutations],
/// [ProposalMutations][dev.mokuroku.api.graphql.mutation.ProposalMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.mutation;

import org.jspecify.annotations.NullMarked;
