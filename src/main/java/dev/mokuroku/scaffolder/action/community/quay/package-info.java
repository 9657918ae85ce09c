/// The action `quay:create-repository`: a repository of images in Quay.
///
/// Entry: [CreateRepositoryAction][dev.mokuroku.scaffolder.action.community.quay.CreateRepositoryAction]. Owns no
/// tables.
@NullMarked
package dev.mokuroku.scaffolder.action.community.quay;

import org.jspecify.annotations.NullMarked;
