/// Registered locations as a source. Each registration is an entity of kind Location itself, whose target is the
/// registered location.
///
/// Entries: [Registration][dev.mokuroku.source.registered.Registration] and
/// [RegisteredSource][dev.mokuroku.source.registered.RegisteredSource]. The table `location` is the catalog's.
@NullMarked
package dev.mokuroku.source.registered;

import org.jspecify.annotations.NullMarked;
