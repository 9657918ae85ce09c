package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorParser;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The parser as a bean; its room knows no framework.
class DescriptorReading {
    @Produces
    @Singleton
    DescriptorParser parser() {
        return new DescriptorParser();
    }
}
