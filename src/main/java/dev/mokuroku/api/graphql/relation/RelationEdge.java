package dev.mokuroku.api.graphql.relation;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.Cursor;
import org.jspecify.annotations.Nullable;

/// A relation of an entity.
///
/// @param node null where it is not in the catalog
record RelationEdge(
        Cursor cursor,
        String type,
        String targetRef,
        @Nullable EntityView node) {}
