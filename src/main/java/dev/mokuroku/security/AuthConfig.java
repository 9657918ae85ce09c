package dev.mokuroku.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "mokuroku.auth")
public interface AuthConfig {
    /// Entries `name=token`, or a bare token, which is named `service`.
    Optional<List<String>> tokens();

    /// Whether a request without a token is let in as the guest, and whether guests may sign in.
    @WithDefault("false")
    boolean guest();

    /// Who guests are. Where the catalog holds this user, guests own what its groups own.
    @WithDefault("user:default/guest")
    String guestUser();

    ServiceTokens serviceTokens();

    /// Dangerous settings that are allowed in production, by the names that the errors of the start give.
    Optional<Set<String>> allowUnsafe();

    Backstage backstage();

    Roles roles();

    /// Rules that hide entities, by name.
    Map<String, Visibility> visibility();

    /// Who sees the entities, facts and files of private and internal repositories, besides admins.
    @WithDefault("everyone")
    RepositoryAudience privateRepositories();

    /// Users, groups and services by role, such as `user:ann`, `group:platform`, `service:ci`, `user:*`.
    interface Roles {
        @WithDefault("user:*,plugin:*")
        List<String> reader();

        /// As in Backstage, every user may register and refresh, unless this is set.
        @WithDefault("user:*,plugin:*")
        List<String> editor();

        Optional<List<String>> admin();
    }

    /// Service tokens that were issued at run time.
    interface ServiceTokens {
        /// How long expired and revoked tokens stay in the list.
        @WithDefault("365d")
        Duration keep();
    }

    enum RepositoryAudience {
        EVERYONE,
        /// Members of the teams with access to the repository.
        MEMBERS
    }

    /// Entities that only some callers see.
    interface Visibility {
        /// A filter, such as `kind=component,spec.type=service`, or a predicate in JSON.
        String entities();

        /// Who sees them, besides admins. Unset: admins alone.
        Optional<List<String>> visibleTo();
    }

    /// A Backstage backend whose tokens are accepted.
    interface Backstage {
        /// Its address, which `/api/auth` and the other plugins follow. Unset: its tokens are foreign.
        Optional<String> url();

        /// The `iss` that its users' tokens must carry. Unset: its keys alone identify its tokens.
        Optional<String> issuer();

        /// Plugins that may call. The address of a plugin's keys comes out of a token that nobody has
        /// checked yet: a closed list keeps strangers from choosing what is fetched.
        @WithDefault("app,auth,catalog,events,mcp-actions,notifications,permission,proxy,scaffolder,search,signals,"
                + "techdocs,user-settings")
        Set<String> plugins();

        /// The plugins that this server stands for: what a plugin's token must be made out to.
        @WithDefault("catalog,search,mokuroku")
        Set<String> audiences();
    }
}
