/// Which entity uses which platform component, at which version, and how far behind that version is.
///
/// Entry: [AdoptionUpdate][dev.mokuroku.platform.adoption.AdoptionUpdate], which computes the uses of entities anew
/// after their manifests, a platform component or its releases changed.
/// [AdoptionTerms][dev.mokuroku.platform.adoption.AdoptionTerms] brings them to the index, `.graphql` shows them. Owns
/// the table `platform_component_use`; `.count` counts adoption.
@NullMarked
package dev.mokuroku.platform.adoption;

import org.jspecify.annotations.NullMarked;
