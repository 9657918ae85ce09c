/// Mutations of entities and locations. A mutation takes an input and returns a payload; errors that the caller can
/// correct are [UserError][dev.mokuroku.api.graphql.mutation.UserError]s of the payload.
///
/// Entry: [LocationMutations][dev.mokuroku.api.graphql.mutation.LocationMutations],
/// [EntityMutations][dev.mokuroku.api.graphql.mutation.EntityMutations] and
/// [ScanMutations][dev.mokuroku.api.graphql.mutation.ScanMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.mutation;

import org.jspecify.annotations.NullMarked;
