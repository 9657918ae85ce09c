package dev.mokuroku.scaffolder.action.community.argocd;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The Argo CDs in which templates create applications.
@ConfigMapping(prefix = "mokuroku.scaffolder.argocd")
interface ArgocdConfig {
    /// By the name that steps give as `argoInstance`.
    Map<String, Instance> instances();

    /// Whether a step without any credentials shows what it would create, instead of failing.
    @WithDefault("false")
    boolean dry();

    interface Instance {
        URI url();

        /// Of an account of Argo CD, or of a role of a project.
        Optional<String> token();

        /// Used with the password if there is no token.
        Optional<String> username();

        Optional<String> password();
    }
}
