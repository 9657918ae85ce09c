package dev.mokuroku.api.rest.entity;

import dev.mokuroku.api.rest.ConditionalRead;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.index.EntityOrder;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/// The list of entities.
@Path("/api/catalog/entities")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class EntitiesResource {
    private final CatalogIndex index;

    EntitiesResource(CatalogIndex index) {
        this.index = index;
    }

    /// Every entity that matches, or a page of them with a `Link` to the next.
    @GET
    @ConditionalRead
    public Response all(@BeanParam EntitiesParameters parameters, @Context UriInfo uri) {
        EntityFilter condition = parameters.condition();
        Projection projection = parameters.projection();
        List<EntityOrder.Field> order = parameters.orderFields();
        ListPage page = parameters.page();
        if (page == null) {
            return RestResponses.streamed(
                    order.isEmpty()
                            ? all(condition, projection)
                            : list(ordered(condition, order.getFirst()), projection));
        }
        EntityQuery query = EntityQuery.of(condition, page.size())
                .ordered(new EntityOrder(order, false))
                .skipping(page.offset());
        boolean more = index.count(condition) > (long) page.offset() + page.size();
        return RestResponses.of(list(query.uncounted(), projection), page.size())
                .header(HttpHeaders.LINK, more ? page.linkToNext(uri) : null)
                .build();
    }

    private StreamingOutput all(EntityFilter condition, Projection projection) {
        return output -> EntityWriter.list(output, projection, items -> index.stream(condition, items::add));
    }

    private StreamingOutput list(EntityQuery query, Projection projection) {
        return output ->
                EntityWriter.list(output, projection, items -> index.read(query, item -> items.add(item.entity())));
    }

    /// As in Backstage, one field orders a whole list, and entities without this field are excluded.
    private static EntityQuery ordered(EntityFilter condition, EntityOrder.Field field) {
        EntityOrder order = new EntityOrder(List.of(field), field.descending());
        return EntityQuery.of(
                        EntityFilter.allOf(condition, new EntityFilter.HasSortValue(field.key())), Integer.MAX_VALUE)
                .ordered(order)
                .uncounted();
    }
}
