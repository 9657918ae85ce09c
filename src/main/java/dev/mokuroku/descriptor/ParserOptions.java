package dev.mokuroku.descriptor;

import dev.mokuroku.entity.kind.Kinds;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Options of parsing descriptors.
///
/// @param ownersFromCodeOwners whether an entity without an owner gets the owner from its repository's `CODEOWNERS`
/// @param mergeKeys whether the key `<<` merges its mapping into the one around it; otherwise `<<` is an ordinary key
/// @param additionalKinds kinds of which only the envelope is validated
/// @param kinds kinds with rules for their spec
public record ParserOptions(boolean ownersFromCodeOwners, boolean mergeKeys, Set<String> additionalKinds, Kinds kinds) {
    /// Backstage's defaults.
    public static final ParserOptions DEFAULT = new ParserOptions(false, false, Set.of());

    public ParserOptions(boolean ownersFromCodeOwners, boolean mergeKeys, Set<String> additionalKinds) {
        this(ownersFromCodeOwners, mergeKeys, additionalKinds, Kinds.BACKSTAGE);
    }

    public ParserOptions {
        additionalKinds = additionalKinds.stream()
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
