package dev.mokuroku.descriptor.yaml;

import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Leaves merge keys to [YamlToJson]: the composer would copy what they merge before anyone counts it.
final class UnmergedCoreSchema extends CoreSchema {
    @Override
    public ScalarResolver getScalarResolver() {
        return new CoreScalarResolver(false);
    }
}
