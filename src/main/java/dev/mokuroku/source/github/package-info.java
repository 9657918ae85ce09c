/// GitHub as a source of descriptors. `.client` is the only package that calls GitHub; `.discovery` scans
/// organisations, `.people` their teams and members, `.access` stores who may see which repository, `.webhook` reacts
/// to
/// events, `.reading` reads single files and patterns by URL.
///
/// Settings: [GithubConfig][dev.mokuroku.source.github.GithubConfig]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github;

import org.jspecify.annotations.NullMarked;
