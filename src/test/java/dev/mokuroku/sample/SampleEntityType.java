package dev.mokuroku.sample;

import dev.mokuroku.api.graphql.entity.EntityType;
import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import jakarta.inject.Singleton;

@Singleton
class SampleEntityType implements EntityType {
    @Override
    public String kind() {
        return "Sample";
    }

    @Override
    public EntityView of(IndexedEntity entity) {
        return new SampleView(entity);
    }
}
