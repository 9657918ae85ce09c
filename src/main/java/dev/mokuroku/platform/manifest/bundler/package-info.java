/// Gems of Bundler, with `Gemfile.lock`.
///
/// Entry: [GemfileReader][dev.mokuroku.platform.manifest.bundler.GemfileReader]. A Gemfile is a program: only literals
/// of its lines are read. [GemspecReader][dev.mokuroku.platform.manifest.bundler.GemspecReader] finds the name of the
/// gem that a repository publishes.
/// Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.bundler;

import org.jspecify.annotations.NullMarked;
