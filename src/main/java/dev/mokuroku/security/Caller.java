package dev.mokuroku.security;

import dev.mokuroku.entity.EntityRef;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/// Who calls. The name of the principal is what the catalog records as the author of a change.
public sealed interface Caller extends Principal {
    /// A person, as the catalog names them.
    ///
    /// @param actor the service that calls in the user's name, when one does
    record User(EntityRef ref, @Nullable String actor) implements Caller {
        public User(EntityRef ref) {
            this(ref, null);
        }

        @Override
        public String getName() {
            return ref.toString();
        }
    }

    /// A program of its own: `service:<name>` of the configured tokens, `plugin:<id>` of a Backstage backend.
    record Service(String name) implements Caller {
        private static final String PLUGIN = "plugin:";

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
