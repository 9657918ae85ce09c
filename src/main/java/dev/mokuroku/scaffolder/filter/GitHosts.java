package dev.mokuroku.scaffolder.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hosts of repositories that templates may name, and what each needs in the URL of a repository.
///
/// @param types the type of each host, by host
public record GitHosts(Map<String, Type> types) {
    /// What Backstage knows without configuration.
    public static final GitHosts KNOWN = new GitHosts(Map.of(
            "github.com", Type.OWNER,
            "gitlab.com", Type.GITLAB,
            "bitbucket.org", Type.WORKSPACE,
            "dev.azure.com", Type.PROJECT));

    public GitHosts {
        types = Map.copyOf(types);
    }

    /// The parameters that the URL of a repository needs.
    public enum Type {
        OWNER,
        /// GitLab's number of a project replaces owner and name.
        GITLAB,
        WORKSPACE,
        PROJECT;

        List<String> needed() {
            return switch (this) {
                case OWNER -> List.of("repo", "owner");
                case GITLAB -> List.of("owner", "repo");
                case WORKSPACE -> List.of("workspace", "project", "repo");
                case PROJECT -> List.of("project", "repo");
            };
        }
    }

    @Nullable
    Type typeOf(String host) {
        return types.get(host);
    }
}
