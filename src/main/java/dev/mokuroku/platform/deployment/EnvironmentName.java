package dev.mokuroku.platform.deployment;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import java.util.Locale;
import java.util.Optional;

/// The one form of an environment's name, in lower case: `production`, and `resource:acme/production` for a Resource
/// outside of the default namespace.
public final class EnvironmentName {
    /// The kind and the type of the entities that are environments.
    public static final String KIND = "resource";

    public static final String TYPE = "environment";

    private static final String PREFIX = KIND + ":";
    private static final String DEFAULT_PREFIX = PREFIX + EntityRef.DEFAULT_NAMESPACE + "/";

    private EnvironmentName() {}

    /// @param text a name, or the reference of a Resource
    public static String of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        if (!name.startsWith(PREFIX)) {
            return name;
        }
        try {
            String ref =
                    EntityRef.parse(name, KIND, EntityRef.DEFAULT_NAMESPACE).toString();
            return ref.startsWith(DEFAULT_PREFIX) ? ref.substring(DEFAULT_PREFIX.length()) : ref;
        } catch (InvalidEntityRefException notARef) {
            return name;
        }
    }

    /// The reference that an entity of this environment has, whether or not there is one.
    public static Optional<EntityRef> refOf(String environment) {
        try {
            return Optional.of(EntityRef.parse(
                    environment.startsWith(PREFIX) ? environment : DEFAULT_PREFIX + environment,
                    KIND,
                    EntityRef.DEFAULT_NAMESPACE));
        } catch (InvalidEntityRefException notAName) {
            return Optional.empty();
        }
    }
}
