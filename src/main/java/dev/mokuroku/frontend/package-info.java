/// What a Backstage frontend asks beside the catalog, on Backstage's paths and in its shapes. One package
/// a plugin: `.auth`, `.permission`, `.settings`, `.notification`, `.signal`.
///
/// Owns the table `user_setting`.
@NullMarked
package dev.mokuroku.frontend;

import org.jspecify.annotations.NullMarked;
