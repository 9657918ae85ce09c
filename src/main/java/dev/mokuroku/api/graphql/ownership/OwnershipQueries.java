package dev.mokuroku.api.graphql.ownership;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.kind.EntityViews;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.index.EntityPage;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/// Queries for the owners of code.
@GraphQLApi
public class OwnershipQueries {
    /// Of one repository, however many documents its descriptors hold.
    private static final int MAX_ENTITIES = 1_000;

    private final CatalogIndex index;
    private final EntityViews views;

    OwnershipQueries(CatalogIndex index, EntityViews views) {
        this.index = index;
        this.views = views;
    }

    /// An entity and where its code is.
    private record Candidate(IndexedEntity entity, String folder) {}

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description(
            "The owners of a repository, file or folder, found by the entities whose code is there. If several folders contain the path, the innermost counts.")
    public List<@NonNull Ownership> whoOwns(
            @Nullable @Description("owner/name or a URL: https://github.com/acme/shop; optional if path is a URL.")
                    String repository,
            @Nullable @Description("A file or folder in the repository, or its URL; the whole repository if not set.")
                    String path) {
        CodePath code = CodePath.of(repository, path);
        List<Candidate> candidates = candidates(code);
        if (code.path() != null) {
            int innermost = candidates.stream()
                    .mapToInt(candidate -> candidate.folder().length())
                    .max()
                    .orElse(0);
            candidates = candidates.stream()
                    .filter(candidate -> candidate.folder().length() == innermost)
                    .toList();
        }
        return ownerships(candidates);
    }

    private List<Candidate> candidates(CodePath code) {
        List<Candidate> candidates = new ArrayList<>();
        EntityQuery query = EntityQuery.of(conditionOf(code), MAX_ENTITIES).uncounted();
        for (EntityPage.Item item : index.page(query).items()) {
            String folder = folderOf(item.entity(), code);
            if (folder != null && code.isWithin(folder)) {
                candidates.add(new Candidate(item.entity(), folder));
            }
        }
        candidates.sort(Comparator.comparing(Candidate::folder)
                .thenComparing(candidate -> candidate.entity().ref()));
        return candidates;
    }

    private static EntityFilter conditionOf(CodePath code) {
        List<EntityFilter> conditions = new ArrayList<>();
        conditions.add(EntityFilter.is(annotation(Annotations.GITHUB_PROJECT_SLUG), code.repository()));
        String host = Objects.requireNonNullElse(code.host(), "github.com");
        String prefix = "url:https://%s/%s/".formatted(host, code.repository());
        conditions.add(new EntityFilter.HasPrefix(annotation(Annotations.SOURCE_LOCATION), prefix));
        conditions.add(new EntityFilter.HasPrefix(annotation(Annotations.MANAGED_BY_LOCATION), prefix));
        return EntityFilter.allOf(
                new EntityFilter.Any(conditions), new EntityFilter.Not(EntityFilter.is("kind", "location")));
    }

    private static String annotation(String key) {
        return "metadata.annotations." + key;
    }

    /// Null if the entity's code is elsewhere.
    private static @Nullable String folderOf(IndexedEntity entity, CodePath code) {
        String source = entity.entity().annotation(Annotations.SOURCE_LOCATION);
        String slug = entity.entity().annotation(Annotations.GITHUB_PROJECT_SLUG);
        String folder =
                code.folderIn(source.isEmpty() ? entity.entity().annotation(Annotations.MANAGED_BY_LOCATION) : source);
        return folder == null && slug.equalsIgnoreCase(code.repository()) ? "" : folder;
    }

    private List<Ownership> ownerships(List<Candidate> candidates) {
        List<Optional<EntityRef>> owners = candidates.stream()
                .map(candidate -> ownerOf(candidate.entity()))
                .toList();
        Map<EntityRef, IndexedEntity> known =
                index.byRefs(owners.stream().flatMap(Optional::stream).toList());
        List<Ownership> ownerships = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Optional<EntityRef> owner = owners.get(i);
            EntityView view = owner.map(known::get).map(views::of).orElse(null);
            ownerships.add(new Ownership(
                    views.of(candidate.entity()),
                    owner.map(EntityRef::toString).orElse(null),
                    view,
                    candidate.folder()));
        }
        return ownerships;
    }

    private static Optional<EntityRef> ownerOf(IndexedEntity entity) {
        return entity.relations().stream()
                .filter(relation -> relation.type().equals(RelationType.OWNED_BY.text()))
                .map(Relation::target)
                .findFirst();
    }
}
