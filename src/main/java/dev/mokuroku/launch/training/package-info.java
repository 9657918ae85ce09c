/// A run that does what the application mostly does, for a JVM that records what it loads and runs: the cache
/// that it makes lets later ones start faster.
@NullMarked
package dev.mokuroku.launch.training;

import org.jspecify.annotations.NullMarked;
