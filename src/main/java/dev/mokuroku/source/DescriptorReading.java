package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.DescriptorParser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The parser as a bean; its room knows no framework.
class DescriptorReading {
    @Produces
    @Singleton
    DescriptorParser parser(
            @ConfigProperty(name = "mokuroku.catalog.code-owners", defaultValue = "false") boolean codeOwners) {
        return new DescriptorParser(DescriptorLimits.DEFAULT, codeOwners);
    }
}
