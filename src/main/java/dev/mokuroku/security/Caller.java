package dev.mokuroku.security;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.filter.EntityFilter;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who calls. The name of the principal is what the catalog records as the author of a change.
public sealed interface Caller extends Principal {
    /// A person, as the catalog names them.
    ///
    /// @param actor the service that calls in the user's name, when one does
    /// @param claimedGroups of a user whom the catalog does not know, as an OpenID provider names them
    record User(EntityRef ref, @Nullable String actor, Set<EntityRef> claimedGroups) implements Caller {
        public User(EntityRef ref, @Nullable String actor) {
            this(ref, actor, Set.of());
        }

        public User(EntityRef ref) {
            this(ref, null);
        }

        @Override
        public String getName() {
            return ref.toString();
        }
    }

    /// A program of its own: `<name>` of a service token, `plugin:<id>` of a Backstage backend.
    ///
    /// @param role of the caller's token; null where `mokuroku.auth.roles` gives the role
    /// @param scope the entities that the caller's token is limited to
    record Service(String name, @Nullable Role role, EntityFilter scope) implements Caller {
        private static final String PLUGIN = "plugin:";

        public Service(String name) {
            this(name, null);
        }

        public Service(String name, @Nullable Role role) {
            this(name, role, EntityFilter.EVERYTHING);
        }

        /// Whether the caller's token is limited to some entities.
        public boolean isScoped() {
            return !scope.equals(EntityFilter.EVERYTHING);
        }

        /// Whether it is a plugin of a Backstage backend.
        public boolean isPlugin() {
            return name.startsWith(PLUGIN);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
