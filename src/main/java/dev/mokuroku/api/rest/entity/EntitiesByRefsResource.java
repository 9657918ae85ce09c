package dev.mokuroku.api.rest.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.index.filter.FilterString;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Many entities by their refs.
@Path("/api/catalog/entities/by-refs")
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class EntitiesByRefsResource {
    private static final byte[] OPEN = "{\"items\":".getBytes(UTF_8);
    /// Backstage's clients ask for 1,000 at once.
    private static final int MAX_REFS = 10_000;

    private final CatalogIndex index;

    EntitiesByRefsResource(CatalogIndex index) {
        this.index = index;
    }

    /// Each ref's entity in the order of the refs, null where it does not exist or does not match.
    @POST
    public Response byRefs(@RestQuery List<String> filter, @RestQuery List<String> fields, byte @Nullable [] input) {
        JsonNode body = RequestValidation.body(input);
        List<@Nullable EntityRef> refs = refs(body);
        List<String> fieldNames = new ArrayList<>(RequestValidation.texts(body, "fields"));
        fieldNames.addAll(fields);
        Projection projection = Projection.parse(fieldNames);
        Map<EntityRef, IndexedEntity> found = index.byRefs(
                refs.stream().filter(Objects::nonNull).toList(),
                EntityFilter.allOf(FilterString.parse(filter), filterOf(body)));
        return RestResponses.of(
                        output -> {
                            output.write(OPEN);
                            EntityWriter.list(output, projection, items -> {
                                for (EntityRef ref : refs) {
                                    items.add(ref == null ? null : found.get(ref));
                                }
                            });
                            output.write('}');
                        },
                        refs.size())
                .build();
    }

    public static EntityFilter filterOf(JsonNode body) {
        JsonNode query = RequestValidation.object(body, "query");
        return query == null ? EntityFilter.EVERYTHING : FilterPredicate.parse(query);
    }

    private static List<@Nullable EntityRef> refs(JsonNode body) {
        if (!body.has("entityRefs")) {
            throw RequestValidation.missingProperty("body", "entityRefs");
        }
        List<String> texts = RequestValidation.texts(body, "entityRefs");
        if (texts.size() > MAX_REFS) {
            throw RequestValidation.invalid("entityRefs", "must NOT have more than %d items".formatted(MAX_REFS));
        }
        List<@Nullable EntityRef> refs = new ArrayList<>();
        for (String text : texts) {
            refs.add(parse(text));
        }
        return refs;
    }

    /// Letter case does not count, as in a request by name; without a namespace it is the default one. Backstage finds
    /// refs of the canonical form alone.
    private static @Nullable EntityRef parse(String text) {
        try {
            return EntityRef.parse(text, "", EntityRef.DEFAULT_NAMESPACE);
        } catch (InvalidEntityRefException malformed) {
            return null;
        }
    }
}
