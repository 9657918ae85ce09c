package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The types of Backstage's kinds.
final class CatalogEntityTypes {
    @Produces
    @Singleton
    EntityType component() {
        return EntityType.of("Component", ComponentView::new);
    }

    @Produces
    @Singleton
    EntityType api() {
        return EntityType.of("API", ApiView::new);
    }

    @Produces
    @Singleton
    EntityType resource() {
        return EntityType.of("Resource", ResourceView::new);
    }

    @Produces
    @Singleton
    EntityType system() {
        return EntityType.of("System", SystemView::new);
    }

    @Produces
    @Singleton
    EntityType domain() {
        return EntityType.of("Domain", DomainView::new);
    }

    @Produces
    @Singleton
    EntityType group() {
        return EntityType.of("Group", GroupView::new);
    }

    @Produces
    @Singleton
    EntityType user() {
        return EntityType.of("User", UserView::new);
    }

    @Produces
    @Singleton
    EntityType location() {
        return EntityType.of("Location", LocationView::new);
    }

    @Produces
    @Singleton
    EntityType template() {
        return EntityType.of("Template", TemplateView::new);
    }

    @Produces
    @Singleton
    EntityType aiResource() {
        return EntityType.of("AiResource", AiResourceView::new);
    }
}
