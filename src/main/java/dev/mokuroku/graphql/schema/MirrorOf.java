package dev.mokuroku.graphql.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an enum of the schema that has the same constants as an enum of the catalog. The mirror keeps the names and
/// descriptions of the contract away from the catalog; a test compares the constants of every pair.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MirrorOf {
    Class<? extends Enum<?>> value();
}
