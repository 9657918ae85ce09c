package dev.mokuroku.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterPredicate;
import dev.mokuroku.index.filter.FilterString;
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
public class EntitiesByRefsResource {
    private static final byte[] OPEN = "{\"items\":".getBytes(UTF_8);
    /// Backstage's clients ask for 1,000 at once.
    private static final int MOST_REFS = 10_000;

    private final CatalogIndex index;

    EntitiesByRefsResource(CatalogIndex index) {
        this.index = index;
    }

    /// Each ref's entity in the order of the refs, null where it does not exist or does not match.
    @POST
    public Response byRefs(@RestQuery List<String> filter, @RestQuery List<String> fields, byte @Nullable [] input) {
        JsonNode body = Parameters.body(input);
        List<@Nullable EntityRef> refs = refs(body);
        List<String> wanted = new ArrayList<>(Parameters.texts(body, "fields"));
        wanted.addAll(fields);
        Projection projection = Projection.parse(wanted);
        Map<EntityRef, IndexedEntity> found = index.byRefs(
                refs.stream().filter(Objects::nonNull).toList(),
                EntityFilter.allOf(FilterString.parse(filter), query(body)));
        return Answers.of(
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

    static EntityFilter query(JsonNode body) {
        JsonNode query = Parameters.object(body, "query");
        return query == null ? EntityFilter.EVERYTHING : FilterPredicate.parse(query);
    }

    private static List<@Nullable EntityRef> refs(JsonNode body) {
        if (!body.has("entityRefs")) {
            throw Parameters.missing("body", "entityRefs");
        }
        List<String> texts = Parameters.texts(body, "entityRefs");
        if (texts.size() > MOST_REFS) {
            throw Parameters.wrong("entityRefs", "must NOT have more than %d items".formatted(MOST_REFS));
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
