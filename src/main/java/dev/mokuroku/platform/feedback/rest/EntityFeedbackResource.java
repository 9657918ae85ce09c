package dev.mokuroku.platform.feedback.rest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.platform.feedback.ComponentFeedback;
import dev.mokuroku.platform.feedback.Feedback;
import dev.mokuroku.platform.feedback.FeedbackSummary;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Ratings with stars. The plugin's other form, likes and dislikes, is refused.
@Path("/api/entity-feedback")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@AuditedAsCaller
public class EntityFeedbackResource {
    private static final String OWNED_BY = "ownedBy";

    private final ComponentFeedback feedback;
    private final FeedbackRows rows;

    EntityFeedbackResource(ComponentFeedback feedback, FeedbackRows rows) {
        this.feedback = feedback;
        this.rows = rows;
    }

    /// @param ratings how many persons gave each rating
    public record EntityRatings(String entityRef, @Nullable String entityTitle, Map<String, Integer> ratings) {}

    @GET
    @Path("/ratings")
    @Requires(Permission.PLATFORM_FEEDBACK_READ)
    public List<EntityRatings> all(@RestQuery @Nullable String ownerRef) {
        Collection<IndexedEntity> rated = feedback.rated().stream()
                .filter(entity -> ownerRef == null
                        || entity.targetsOf(OWNED_BY).stream()
                                .anyMatch(owner -> owner.toString().equals(ownerRef)))
                .toList();
        Map<EntityRef, FeedbackSummary> summaries =
                feedback.summaries(rated.stream().map(IndexedEntity::ref).toList());
        return rated.stream()
                .filter(entity -> summaries.containsKey(entity.ref()))
                .map(entity -> ratings(entity, summaries.getOrDefault(entity.ref(), FeedbackSummary.NONE)))
                .toList();
    }

    private static EntityRatings ratings(IndexedEntity entity, FeedbackSummary summary) {
        String title = entity.entity().metadata().path("title").asText();
        return new EntityRatings(entity.ref().toString(), title.isEmpty() ? null : title, byText(summary));
    }

    private static Map<String, Integer> byText(FeedbackSummary summary) {
        return summary.ratings().entrySet().stream()
                .collect(toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    @POST
    @Path("/ratings/{entityRef: .+}")
    @Requires(Permission.PLATFORM_FEEDBACK_CREATE)
    public Response rate(@RestPath String entityRef, @Nullable JsonNode body) {
        int rating = rating((body == null ? MissingNode.getInstance() : body).path("rating"));
        String comment = feedback.own(entityRef).map(Feedback::comment).orElse(null);
        feedback.give(entityRef, rating, comment);
        return created();
    }

    private static int rating(JsonNode value) {
        try {
            return Integer.parseInt(value.asText());
        } catch (NumberFormatException other) {
            throw CatalogException.invalidField("rating", "must be from 1 to 5");
        }
    }

    @GET
    @Path("/ratings/{entityRef: .+}/aggregate")
    @Requires(Permission.PLATFORM_FEEDBACK_READ)
    public Map<String, Integer> aggregate(@RestPath String entityRef) {
        EntityRef ref = feedback.visible(entityRef).ref();
        return byText(feedback.summaries(List.of(ref)).getOrDefault(ref, FeedbackSummary.NONE));
    }

    @GET
    @Path("/ratings/{entityRef: .+}")
    @Requires(Permission.PLATFORM_FEEDBACK_READ)
    public List<FeedbackRows.Rating> ratings(@RestPath String entityRef) {
        return rows.ratings(feedback.visible(entityRef).ref());
    }

    /// The plugin sends a rating before it asks for a response.
    @POST
    @Path("/responses/{entityRef: .+}")
    @Requires(Permission.PLATFORM_FEEDBACK_CREATE)
    public Response respond(@RestPath String entityRef, @Nullable JsonNode body) {
        Feedback own = feedback.own(entityRef)
                .orElseThrow(() -> CatalogException.invalidField("rating", "must be given before a response"));
        String comment = FeedbackRows.comment(body == null ? MissingNode.getInstance() : body);
        feedback.give(entityRef, own.rating(), comment);
        return created();
    }

    @GET
    @Path("/responses/{entityRef: .+}")
    @Requires(Permission.PLATFORM_FEEDBACK_READ)
    public List<FeedbackRows.Comments> responses(@RestPath String entityRef) {
        return rows.comments(feedback.visible(entityRef).ref());
    }

    private static Response created() {
        return Response.status(Response.Status.CREATED).build();
    }
}
