/// The action `argocd:create-resources`: a project and an application of Argo CD.
///
/// Entry: [CreateResourcesAction][dev.mokuroku.scaffolder.action.community.argocd.CreateResourcesAction]. Owns no
/// tables.
@NullMarked
package dev.mokuroku.scaffolder.action.community.argocd;

import org.jspecify.annotations.NullMarked;
