/// Platform components over GraphQL: the type `PlatformComponent` and its relation fields.
///
/// Entry: [PlatformComponentView][dev.mokuroku.platform.component.graphql.PlatformComponentView]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.component.graphql;

import org.jspecify.annotations.NullMarked;
