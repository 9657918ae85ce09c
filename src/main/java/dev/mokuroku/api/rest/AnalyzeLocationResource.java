package dev.mokuroku.api.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.proposal.Proposals;
import dev.mokuroku.source.github.register.RepositorySearch;
import dev.mokuroku.source.github.register.RepositoryUrl;
import dev.mokuroku.source.registered.Preview;
import dev.mokuroku.source.registered.Registration;
import dev.mokuroku.source.url.UnreadableUrlException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells what a repository that somebody wants to register holds already, or proposes an entity for it.
@Path("/api/catalog/analyze-location")
@Produces(Answers.JSON)
@RunOnVirtualThread
public class AnalyzeLocationResource {
    private static final String DESCRIPTOR = "catalog-info.yaml";

    private final RepositorySearch repositories;
    private final Registration registration;
    private final Proposals proposals;
    private final SecurityIdentity caller;

    AnalyzeLocationResource(
            RepositorySearch repositories, Registration registration, Proposals proposals, SecurityIdentity caller) {
        this.repositories = repositories;
        this.registration = registration;
        this.proposals = proposals;
        this.caller = caller;
    }

    /// Of the two lists one is empty.
    public record Analysis(List<ExistingEntity> existingEntityFiles, List<GeneratedEntity> generateEntities) {}

    /// @param location of the descriptor that holds the entity
    public record ExistingEntity(Place location, boolean isRegistered, JsonNode entity) {}

    public record Place(String type, String target) {}

    @POST
    public Analysis analyze(byte @Nullable [] input) {
        JsonNode body = Parameters.body(input);
        JsonNode location = Parameters.object(body, "location");
        if (location == null) {
            throw Parameters.missing("body", "location");
        }
        String target = Parameters.text(location, "target");
        if (target == null || Parameters.text(location, "type") == null) {
            throw Parameters.missing("body/location", target == null ? "target" : "type");
        }
        RepositoryUrl repository = repositoryAt(target);
        String fileName = Parameters.text(body, "catalogFilename");
        List<ExistingEntity> existing = repositories.knows(repository)
                ? existing(repository, fileName == null ? DESCRIPTOR : fileName)
                : List.of();
        return new Analysis(existing, existing.isEmpty() ? List.of(proposed(repository)) : List.of());
    }

    private List<ExistingEntity> existing(RepositoryUrl repository, String fileName) {
        return repositories.descriptorsOf(repository, fileName).stream()
                .flatMap(this::entitiesAt)
                .toList();
    }

    private Stream<ExistingEntity> entitiesAt(String url) {
        Preview preview = registration.preview(LocationRef.url(url));
        Place place = new Place(LocationRef.URL, url);
        return preview.entities().stream()
                .map(Entity::json)
                .map(entity -> new ExistingEntity(place, preview.exists(), entity));
    }

    private GeneratedEntity proposed(RepositoryUrl repository) {
        if (!proposals.canBeMadeFor(repository)) {
            return GeneratedEntity.beginning(repository, repositories.knows(repository));
        }
        try {
            return GeneratedEntity.of(
                    proposals.suggestion(repository, caller.getPrincipal().getName()));
        } catch (CatalogException failure) {
            if (failure.code() != ErrorCode.UNAVAILABLE) {
                throw failure;
            }
            return GeneratedEntity.beginning(repository, true);
        }
    }

    private static RepositoryUrl repositoryAt(String target) {
        try {
            return RepositoryUrl.parse(target)
                    .orElseThrow(() -> CatalogException.invalidInput(
                            "The given location.target is no repository: expected https://HOST/OWNER/REPOSITORY"));
        } catch (UnreadableUrlException malformed) {
            throw CatalogException.invalidInput("The given location.target is not a URL");
        }
    }
}
