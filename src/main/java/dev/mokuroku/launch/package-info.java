/// Starts the application: the main method, its commands, and the embedded PostgreSQL where no other one is
/// configured. Holds the lock of the data folder.
///
/// Entry: [Mokuroku][dev.mokuroku.launch.Mokuroku]. Owns no tables.
@NullMarked
package dev.mokuroku.launch;

import org.jspecify.annotations.NullMarked;
