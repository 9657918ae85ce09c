/// Who changed what, over GraphQL.
///
/// Entry: [AuditGraphQL][dev.mokuroku.api.graphql.audit.AuditGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.audit;

import org.jspecify.annotations.NullMarked;
