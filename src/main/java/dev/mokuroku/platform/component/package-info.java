/// Platform components: the building blocks that a platform team offers, as entities of the kind `PlatformComponent`.
///
/// Entry: [PlatformComponents][dev.mokuroku.platform.component.PlatformComponents] returns the platform components of
/// the catalog as [PlatformComponent][dev.mokuroku.platform.component.PlatformComponent]s. The kind, its schema and
/// its relations are in `PlatformComponentKind`. `docs/platform-components.md` describes the descriptor. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.component;

import org.jspecify.annotations.NullMarked;
