package dev.mokuroku.onboarding.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.rest.RequestValidation;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.onboarding.Proposals;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
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

/// Lists the descriptors that a repository already has, or proposes an entity for a repository without one.
@Path("/api/catalog/analyze-location")
@Produces(RestResponses.JSON)
@RunOnVirtualThread
@Requires(Permission.CATALOG_LOCATION_ANALYZE)
public class AnalyzeLocationResource {
    private static final String DESCRIPTOR = "catalog-info.yaml";

    private final RepositorySearch repositories;
    private final Registration registration;
    private final Proposals proposals;
    private final SecurityIdentity caller;
    private final VisibleCatalog visible;

    AnalyzeLocationResource(
            RepositorySearch repositories,
            Registration registration,
            Proposals proposals,
            SecurityIdentity caller,
            VisibleCatalog visible) {
        this.repositories = repositories;
        this.registration = registration;
        this.proposals = proposals;
        this.caller = caller;
        this.visible = visible;
    }

    /// Exactly one of the lists is empty.
    public record Analysis(List<ExistingEntity> existingEntityFiles, List<GeneratedEntity> generateEntities) {}

    /// @param location of the descriptor that holds the entity
    public record ExistingEntity(LocationSpec location, boolean isRegistered, JsonNode entity) {}

    public record LocationSpec(String type, String target) {}

    @POST
    public Analysis analyze(byte @Nullable [] input) {
        JsonNode body = RequestValidation.body(input);
        JsonNode location = RequestValidation.object(body, "location");
        if (location == null) {
            throw RequestValidation.missingProperty("body", "location");
        }
        String target = RequestValidation.text(location, "target");
        if (target == null || RequestValidation.text(location, "type") == null) {
            throw RequestValidation.missingProperty("body/location", target == null ? "target" : "type");
        }
        RepositoryUrl repository = repositoryAt(target);
        visible.checkAccess("location.target", "https://%s/%s".formatted(repository.host(), repository.slug()));
        String fileName = RequestValidation.text(body, "catalogFilename");
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
        LocationSpec location = new LocationSpec(LocationRef.URL, url);
        return preview.entities().stream()
                .map(Entity::json)
                .map(entity -> new ExistingEntity(location, preview.exists(), entity));
    }

    private GeneratedEntity proposed(RepositoryUrl repository) {
        if (!proposals.canBeMadeFor(repository)) {
            return GeneratedEntity.skeleton(repository, repositories.knows(repository));
        }
        try {
            return GeneratedEntity.of(
                    proposals.suggestion(repository, caller.getPrincipal().getName()));
        } catch (CatalogException failure) {
            if (failure.code() != ErrorCode.UNAVAILABLE) {
                throw failure;
            }
            return GeneratedEntity.skeleton(repository, true);
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
