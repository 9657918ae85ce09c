package dev.mokuroku.platform.radar;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.adoption.KnownComponents;
import dev.mokuroku.platform.version.UtcDay;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The radar of the platform components that the caller may see. The plugin shows its own example for any response
/// but a 200 of the right shape.
@Path("/api/tech-radar")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_ENTITY_READ)
public class TechRadarResource {
    private final KnownComponents components;
    private final CatalogIndex index;
    private final Clock clock;

    TechRadarResource(KnownComponents components, CatalogIndex index, Clock clock) {
        this.components = components;
        this.index = index;
        this.clock = clock;
    }

    @GET
    @Path("/health")
    public Map<String, String> health() {
        return Map.of("status", "ok");
    }

    @GET
    @Path("/data")
    public TechRadar data() {
        Collection<KnownComponent> all = components.all();
        Map<EntityRef, IndexedEntity> visible =
                index.byRefs(all.stream().map(known -> known.component().ref()).toList());
        LocalDate today = UtcDay.today(clock);
        return new TechRadar(
                Arrays.stream(RadarQuadrant.values()).map(RadarQuadrant::shown).toList(),
                Arrays.stream(RadarRing.values()).map(RadarRing::shown).toList(),
                all.stream()
                        .flatMap(known -> Optional.ofNullable(
                                visible.get(known.component().ref()))
                                .map(entity -> entry(known, entity, today))
                                .stream())
                        .toList());
    }

    private static TechRadar.Entry entry(KnownComponent known, IndexedEntity entity, LocalDate today) {
        EntityRef ref = known.component().ref();
        String page = "/catalog/%s/%s/%s".formatted(ref.namespace(), ref.kind(), ref.name());
        return new TechRadar.Entry(
                ref.toString(),
                ref.toString(),
                RadarQuadrant.ofType(known.component().type()).id(),
                known.component().title(),
                page,
                text(entity, "description").orElse(null),
                links(known, entity, page),
                RadarTimeline.of(known.releases().all(), known.component().lifecycle(), today));
    }

    private static List<TechRadar.Link> links(KnownComponent known, IndexedEntity entity, String page) {
        String docs = entity.entity().spec().path("access").path("docs").asText();
        Stream<TechRadar.Link> guides = known.component().versions().guides().entrySet().stream()
                .map(guide -> new TechRadar.Link(guide.getValue(), "Upgrade to " + guide.getKey()));
        Stream<TechRadar.Link> documentation =
                docs.isBlank() ? Stream.empty() : Stream.of(new TechRadar.Link(docs, "Documentation"));
        return Stream.of(Stream.of(new TechRadar.Link(page, "Catalog")), documentation, guides)
                .flatMap(links -> links)
                .toList();
    }

    private static Optional<String> text(IndexedEntity entity, String field) {
        String text = entity.entity().metadata().path(field).asText();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
