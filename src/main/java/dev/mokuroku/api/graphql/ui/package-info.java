/// The GraphQL editor with runnable examples: a page around the published GraphiQL.
///
/// Entry: [ExamplesResource][dev.mokuroku.api.graphql.ui.ExamplesResource]; the page is
/// `META-INF/resources/graphql-ui/index.html`. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.ui;

import org.jspecify.annotations.NullMarked;
