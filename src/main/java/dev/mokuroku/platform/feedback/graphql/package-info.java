/// Feedback on platform components in GraphQL.
///
/// Entries: [FeedbackGraphQL][dev.mokuroku.platform.feedback.graphql.FeedbackGraphQL] reads,
/// [FeedbackMutations][dev.mokuroku.platform.feedback.graphql.FeedbackMutations] writes. Owns no tables.
@NullMarked
package dev.mokuroku.platform.feedback.graphql;

import org.jspecify.annotations.NullMarked;
