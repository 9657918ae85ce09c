package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.Kinds;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The parser and the kinds as beans; their rooms know no framework.
class DescriptorParserProducer {
    /// Backstage's kinds and the `KindDefinition` beans of features.
    @Produces
    @Singleton
    Kinds kinds(@All List<KindDefinition> definitions) {
        return new Kinds(definitions);
    }

    @Produces
    @Singleton
    DescriptorParser parser(
            Kinds known,
            @ConfigProperty(name = "mokuroku.catalog.code-owners", defaultValue = "false") boolean codeOwners,
            @ConfigProperty(name = "mokuroku.catalog.merge-keys", defaultValue = "false") boolean mergeKeys,
            @ConfigProperty(name = "mokuroku.catalog.kinds") Optional<Set<String>> kinds) {
        ParserOptions rules = new ParserOptions(codeOwners, mergeKeys, kinds.orElse(Set.of()), known);
        return new DescriptorParser(DescriptorLimits.DEFAULT, rules);
    }
}
