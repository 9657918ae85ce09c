/// The audit trail and the tombstones of removed entities over GraphQL.
///
/// Entry: [AuditGraphQL][dev.mokuroku.api.graphql.audit.AuditGraphQL] and
/// [TombstonesGraphQL][dev.mokuroku.api.graphql.audit.TombstonesGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.audit;

import org.jspecify.annotations.NullMarked;
