/// Locations that somebody registered. Each is an entity of kind Location itself, whose target is what
/// was registered.
///
/// Entries: [Registration][dev.mokuroku.source.registered.Registration] and
/// [RegisteredSource][dev.mokuroku.source.registered.RegisteredSource]. The table is the catalog's.
@NullMarked
package dev.mokuroku.source.registered;

import org.jspecify.annotations.NullMarked;
