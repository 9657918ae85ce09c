/// The GraphQL editor with examples that are ready to run: a page of ours around the published GraphiQL, which
/// SmallRye's extension brings.
///
/// Entry: [ExamplesResource][dev.mokuroku.api.graphql.ui.ExamplesResource]; the page is
/// `META-INF/resources/graphql-ui/index.html`. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.ui;

import org.jspecify.annotations.NullMarked;
