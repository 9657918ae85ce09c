package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The parser as a bean; its room knows no framework.
class DescriptorParserProducer {
    @Produces
    @Singleton
    DescriptorParser parser(
            @ConfigProperty(name = "mokuroku.catalog.code-owners", defaultValue = "false") boolean codeOwners,
            @ConfigProperty(name = "mokuroku.catalog.merge-keys", defaultValue = "false") boolean mergeKeys,
            @ConfigProperty(name = "mokuroku.catalog.kinds") Optional<Set<String>> kinds) {
        ParserOptions rules = new ParserOptions(codeOwners, mergeKeys, kinds.orElse(Set.of()));
        return new DescriptorParser(DescriptorLimits.DEFAULT, rules);
    }
}
