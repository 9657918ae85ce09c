package dev.mokuroku.platform.component.graphql;

import dev.mokuroku.api.graphql.entity.EntityType;
import dev.mokuroku.platform.component.PlatformComponentKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class PlatformComponentType {
    static final String NAME = PlatformComponentKind.KIND;

    @Produces
    @Singleton
    EntityType platformComponentType() {
        return EntityType.of(NAME, PlatformComponentView::new);
    }
}
