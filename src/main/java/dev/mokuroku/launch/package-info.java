/// Starts the application: the main method and, unless another PostgreSQL is configured, the embedded
/// one. Owns the data folder's lock.
@NullMarked
package dev.mokuroku.launch;

import org.jspecify.annotations.NullMarked;
