package dev.mokuroku.api.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.filter.FilterString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Reads of entities.
@Path("/api/catalog/entities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EntitiesResource {
    private final CatalogIndex index;
    private final ObjectMapper mapper;

    EntitiesResource(CatalogIndex index, ObjectMapper mapper) {
        this.index = index;
        this.mapper = mapper;
    }

    /// Every entity that matches, in the order of refs.
    @GET
    public StreamingOutput all(@RestQuery List<String> filter, @RestQuery List<String> fields) {
        EntityFilter condition = FilterString.parse(filter);
        Projection projection = Projection.parse(fields);
        return output -> write(condition, projection, output);
    }

    @GET
    @Path("/by-name/{kind}/{namespace}/{name}")
    public JsonNode byName(@RestPath String kind, @RestPath String namespace, @RestPath String name) {
        return index.byRef(new EntityRef(kind, namespace, name))
                .<JsonNode>map(found -> found.entity().json())
                .orElseThrow(
                        () -> CatalogException.notFound("No entity named '%s' found, with kind '%s' in namespace '%s'"
                                .formatted(name, kind, namespace)));
    }

    private void write(EntityFilter condition, Projection projection, OutputStream output) throws IOException {
        try (JsonGenerator json = mapper.createGenerator(output)) {
            json.writeStartArray();
            index.stream(
                    condition,
                    found -> mapper.writeTree(json, projection.of(found.entity().json())));
            json.writeEndArray();
        }
    }
}
