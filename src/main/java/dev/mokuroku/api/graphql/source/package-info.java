/// Descriptor files with their problems, registered locations, and scans with their progress.
///
/// Entry: [SourceQueries][dev.mokuroku.api.graphql.source.SourceQueries] and
/// [ScansGraphQL][dev.mokuroku.api.graphql.source.ScansGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.source;

import org.jspecify.annotations.NullMarked;
