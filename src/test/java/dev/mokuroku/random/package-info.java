/// Random entities, conditions and texts for tests, with plain evaluations to compare the real ones with. Everything
/// comes from a seed, which a test names in its failures.
@NullMarked
package dev.mokuroku.random;

import org.jspecify.annotations.NullMarked;
