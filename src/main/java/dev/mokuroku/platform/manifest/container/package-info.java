/// Images of containers: in Dockerfiles, compose files, development containers and manifests of Kubernetes.
///
/// Entry: [ImageReference][dev.mokuroku.platform.manifest.container.ImageReference], and one reader a format. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.manifest.container;

import org.jspecify.annotations.NullMarked;
