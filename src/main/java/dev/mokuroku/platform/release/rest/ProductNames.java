package dev.mokuroku.platform.release.rest;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.component.PlatformComponentKind;

/// Names of products: the entity's name, with its namespace and a plus sign before it unless it is in the default
/// namespace. No name of an entity has a plus sign.
final class ProductNames {
    private static final String SEPARATOR = "+";

    private ProductNames() {}

    static String of(EntityRef ref) {
        return ref.namespace().equals(EntityRef.DEFAULT_NAMESPACE)
                ? ref.name()
                : ref.namespace() + SEPARATOR + ref.name();
    }

    static EntityRef parse(String product) {
        int plus = product.indexOf(SEPARATOR);
        String namespace = plus < 0 ? EntityRef.DEFAULT_NAMESPACE : product.substring(0, plus);
        return new EntityRef(PlatformComponentKind.KIND, namespace, product.substring(plus + 1));
    }
}
