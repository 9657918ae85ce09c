package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.descriptor.DescriptorRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The parser as a bean; its room knows no framework.
class DescriptorReading {
    @Produces
    @Singleton
    DescriptorParser parser(
            @ConfigProperty(name = "mokuroku.catalog.code-owners", defaultValue = "false") boolean codeOwners,
            @ConfigProperty(name = "mokuroku.catalog.merge-keys", defaultValue = "false") boolean mergeKeys,
            @ConfigProperty(name = "mokuroku.catalog.kinds") Optional<Set<String>> kinds) {
        DescriptorRules rules = new DescriptorRules(codeOwners, mergeKeys, kinds.orElse(Set.of()));
        return new DescriptorParser(DescriptorLimits.DEFAULT, rules);
    }
}
