/// Templates that create repositories, pull requests and files, run step by step in tasks.
///
/// Entry: the packages `template`, `action` and `task`. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder;

import org.jspecify.annotations.NullMarked;
