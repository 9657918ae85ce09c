package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;

/// The GraphQL type of a kind. A kind of its own needs a line here.
public final class EntityViews {
    private EntityViews() {}

    public static EntityView of(IndexedEntity entity) {
        return switch (entity.ref().kind()) {
            case "component" -> new ComponentView(entity);
            case "api" -> new ApiView(entity);
            case "resource" -> new ResourceView(entity);
            case "system" -> new SystemView(entity);
            case "domain" -> new DomainView(entity);
            case "group" -> new GroupView(entity);
            case "user" -> new UserView(entity);
            case "location" -> new LocationView(entity);
            case "template" -> new TemplateView(entity);
            case "airesource" -> new AiResourceView(entity);
            default -> new OtherEntityView(entity);
        };
    }
}
