/// Renders the folder of files of which a template makes a repository.
///
/// Pure: no framework. Entry: [SkeletonRenderer][dev.mokuroku.scaffolder.skeleton.SkeletonRenderer]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.skeleton;

import org.jspecify.annotations.NullMarked;
