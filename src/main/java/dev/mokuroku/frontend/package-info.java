/// What a Backstage frontend requests besides the catalog, on Backstage's paths and in its formats. One package per
/// plugin: `.auth`, `.permission`, `.search`, `.settings`, `.notification`, `.signal`.
///
/// Owns the table `user_setting`.
@NullMarked
package dev.mokuroku.frontend;

import org.jspecify.annotations.NullMarked;
