package dev.mokuroku.scaffolder.github;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// How templates write to GitHub.
@ConfigMapping(prefix = "mokuroku.scaffolder.github")
public interface TemplateGithubConfig {
    /// Logins of the organisations and users in which templates may write with the credentials of this server. If
    /// unset, all that the credentials reach. A token that a step brings has no such limit.
    Optional<List<String>> organizations();

    /// Whether every step has to bring a token of the user.
    @WithDefault("false")
    boolean userTokenRequired();

    /// Whether steps without credentials show what they would write instead of failing.
    @WithDefault("false")
    boolean dry();

    /// The author of commits if neither the step nor the setting names one.
    @WithDefault("Scaffolder")
    String authorName();

    @WithDefault("scaffolder@backstage.io")
    String authorEmail();
}
