/// Everything that depends on how Quarkus, SmallRye and Vert.x work inside, beyond what they document.
///
/// Each class names the reason, and when to remove the class. `QuarkusInternalsTest` fails if a new version of Quarkus
/// changes what a class depends on; `ArchitectureTest` refuses the same internals elsewhere.
///
/// Entry: [WebSocketShutdownFix][dev.mokuroku.quarkus.WebSocketShutdownFix] is the model of such a class. Owns no
/// tables.
@NullMarked
package dev.mokuroku.quarkus;

import org.jspecify.annotations.NullMarked;
