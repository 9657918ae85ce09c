package dev.mokuroku.platform.sbom.github;

import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.repository.query.KnownRepositories;
import dev.mokuroku.repository.query.KnownRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The repositories that one component names. GitHub's SBOM does not say which package is of which component, so
/// repositories of several components are left out.
@ApplicationScoped
class RepositoryHeads {
    private static final String SLUG = "metadata.annotations." + Annotations.GITHUB_PROJECT_SLUG;
    private static final EntityFilter COMPONENTS = EntityFilter.is("kind", "component");

    private final CatalogIndex index;
    private final KnownRepositories repositories;

    RepositoryHeads(CatalogIndex index, KnownRepositories repositories) {
        this.index = index.everything();
        this.repositories = repositories;
    }

    /// Without those whose head no scan has stored.
    List<RepositoryHead> all() {
        Map<String, Long> components = index.facets(COMPONENTS, List.of(SLUG)).getOrDefault(SLUG, List.of()).stream()
                .collect(Collectors.groupingBy(
                        count -> KnownRepositories.keyOf(count.value()), Collectors.summingLong(FacetCount::count)));
        List<String> single = components.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<String, KnownRepository> known = repositories.bySlugs(single);
        List<RepositoryHead> heads = new ArrayList<>();
        for (String key : single) {
            KnownRepository repository = known.get(key);
            String commit = repository == null ? null : repository.facts().headCommit();
            if (repository != null && commit != null) {
                heads.add(new RepositoryHead(repository.owner(), repository.name(), commit));
            }
        }
        return heads;
    }

    /// Empty if the component has gone since.
    Optional<EntityRef> componentOf(RepositoryHead head) {
        EntityFilter filter = EntityFilter.allOf(COMPONENTS, EntityFilter.is(SLUG, head.key()));
        return index.page(EntityQuery.of(filter, 1).uncounted()).items().stream()
                .findFirst()
                .map(item -> item.entity().ref());
    }
}
