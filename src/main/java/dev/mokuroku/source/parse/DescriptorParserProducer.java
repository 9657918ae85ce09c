package dev.mokuroku.source.parse;

import dev.mokuroku.catalog.CatalogConfig;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.Kinds;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// The parser, the kinds and the warnings of kinds as beans; their rooms know no framework.
class DescriptorParserProducer {
    /// Backstage's kinds and the `KindDefinition` beans of features.
    @Produces
    @Singleton
    Kinds kinds(@All List<KindDefinition> definitions) {
        return new Kinds(definitions);
    }

    @Produces
    @Singleton
    DescriptorParser parser(Kinds known, CatalogConfig config) {
        ParserOptions rules = new ParserOptions(
                config.codeOwners(), config.mergeKeys(), config.kinds().orElse(Set.of()), known);
        return new DescriptorParser(DescriptorLimits.DEFAULT, rules);
    }

    @Produces
    @Singleton
    EntityWarnings unknownKinds(Kinds known, CatalogConfig config) {
        return new UnknownKindWarnings(known, config.kinds().orElse(Set.of()));
    }
}
