package dev.mokuroku.descriptor;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be chosen of how descriptors are read.
///
/// @param codeOwners whether what names no owner is given that of its repository's `CODEOWNERS`
/// @param mergeKeys whether the key `<<` merges the mapping that it holds; otherwise it is a key as others are
/// @param kinds further ones, whose entities are held to the envelope alone
public record DescriptorRules(boolean codeOwners, boolean mergeKeys, Set<String> kinds) {
    /// What Backstage does when nobody chooses.
    public static final DescriptorRules DEFAULT = new DescriptorRules(false, false, Set.of());

    public DescriptorRules {
        kinds = kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
