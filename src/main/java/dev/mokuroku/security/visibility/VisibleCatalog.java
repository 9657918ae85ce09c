package dev.mokuroku.security.visibility;

import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.EntityQuery;
import dev.mokuroku.index.FacetCount;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.index.read.CatalogIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// For reads of PostgreSQL, whose rows name entities, files and repositories. A caller from whom a rule hides entities
/// sees the rows of entities that exist and are visible, and no others: what is gone can no longer be matched with a
/// rule. A file, a registered location and a repository are visible if one of their entities is.
@ApplicationScoped
public class VisibleCatalog {
    private final VisibilityRules rules;
    private final CatalogIndex index;

    VisibleCatalog(VisibilityRules rules, CatalogIndex index) {
        this.rules = rules;
        this.index = index;
    }

    /// Whether a rule hides entities from the caller of this request.
    public boolean isRestricted() {
        return rules.isRestricted();
    }

    /// The entities that the caller of this request may see.
    public EntityFilter filter() {
        return rules.filter();
    }

    /// Whether no rule can hide the entity from the caller of this request.
    public boolean includes(EntityRef ref) {
        return !isRestricted() || index.byRef(ref).isPresent();
    }

    /// Accepts the entities whose rows the caller may see.
    public Predicate<EntityRef> among(Collection<EntityRef> refs) {
        if (!isRestricted()) {
            return ref -> true;
        }
        Set<EntityRef> visible = index.byRefs(refs).keySet();
        return visible::contains;
    }

    /// The locations of the visible files; empty if the caller may see all.
    public Optional<Set<String>> fileLocations() {
        return isRestricted() ? Optional.of(valuesOf(Annotations.MANAGED_BY_LOCATION)) : Optional.empty();
    }

    /// `owner/name` in lower case of the visible repositories; empty if the caller may see all.
    public Optional<Set<String>> repositories() {
        Optional<Set<String>> accessible = rules.accessibleRepositories();
        if (!rules.hideEntities()) {
            return accessible;
        }
        Set<String> visible = valuesOf(Annotations.GITHUB_PROJECT_SLUG).stream()
                .map(slug -> slug.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        accessible.ifPresent(visible::retainAll);
        return Optional.of(visible);
    }

    /// Those of the repositories that the caller may see, given that a visible entity names each of them.
    ///
    /// @param repositories `owner/name` in lower case
    public Set<String> repositoriesOfEntities(Set<String> repositories) {
        return rules.accessibleAmong(repositories);
    }

    /// Whether the address is outside of private repositories that the caller may not see.
    public boolean allowsAccess(String url) {
        return rules.allow(url);
    }

    /// The files without those of private repositories that the caller of this request may not see.
    public ReferencedFiles readable(ReferencedFiles files) {
        Predicate<String> access = rules.accessOfCurrentCaller();
        return files.limitedTo(file -> access.test(file.target()));
    }

    /// Refuses an address in a private repository that the caller may not see.
    ///
    /// @param field for the error text
    /// @throws CatalogException `FORBIDDEN`, which does not say whether there is such a repository
    public void checkAccess(String field, String url) {
        if (!rules.allow(url)) {
            throw new CatalogException(
                    ErrorCode.FORBIDDEN,
                    field,
                    "%s: the repository is private, or its visibility is not known. Only admins and members of teams with access may use it"
                            .formatted(field));
        }
    }

    /// @param key of the repository, as of [#repositories]
    public boolean includesRepository(String key) {
        return rules.accessibleAmong(Set.of(key)).contains(key)
                && (!rules.hideEntities()
                        || oneWith(Annotations.GITHUB_PROJECT_SLUG, key).isPresent());
    }

    public List<Location> locations(List<Location> registered) {
        if (!isRestricted()) {
            return registered;
        }
        if (registered.size() == 1) {
            return includes(registered.getFirst()) ? registered : List.of();
        }
        Set<String> visible = valuesOf(Annotations.MANAGED_BY_ORIGIN_LOCATION);
        return registered.stream()
                .filter(location -> visible.contains(location.location().toString()))
                .toList();
    }

    private boolean includes(Location registered) {
        String annotation = Annotations.MANAGED_BY_ORIGIN_LOCATION;
        String location = registered.location().toString();
        Optional<Entity> found = oneWith(annotation, location);
        // A filter ignores case, and paths do not.
        return found.isPresent()
                && (found.get().annotation(annotation).equals(location)
                        || valuesOf(annotation).contains(location));
    }

    /// The file without its hidden entities, and their problems. Of a private repository that the caller may not see,
    /// without all of them. A problem that names no entity may quote a hidden one, if the file has one.
    public CatalogFile file(CatalogFile file) {
        if (!isRestricted()) {
            return file;
        }
        if (!rules.allow(file.location().target())) {
            return file.with(Set.of(), List.of());
        }
        Predicate<EntityRef> visible = among(refsIn(file));
        // A second route to a file holds none of its entities.
        boolean isAllVisible =
                !file.entities().isEmpty() && file.entities().stream().allMatch(visible);
        return file.with(
                file.entities().stream().filter(visible).collect(Collectors.toSet()),
                file.problems().stream()
                        .filter(problem -> problem.problem().entity() == null
                                ? isAllVisible
                                : visible.test(problem.problem().entity()))
                        .toList());
    }

    private static Set<EntityRef> refsIn(CatalogFile file) {
        Set<EntityRef> refs = new HashSet<>(file.entities());
        file.problems().stream()
                .map(problem -> problem.problem().entity())
                .filter(Objects::nonNull)
                .forEach(refs::add);
        return refs;
    }

    /// The conflicts with other files, without the names of files that hold hidden entities.
    public List<DescriptorProblem> conflicts(List<DescriptorProblem> conflicts) {
        Predicate<EntityRef> visible = among(conflicts.stream()
                .map(DescriptorProblem::entity)
                .filter(Objects::nonNull)
                .toList());
        return conflicts.stream()
                .map(conflict -> conflict.entity() == null || visible.test(conflict.entity())
                        ? conflict
                        : DescriptorProblem.conflict(conflict.entity(), "another file"))
                .toList();
    }

    /// Whether the file defines an entity that the caller may see.
    public boolean includes(CatalogFile file) {
        return !isRestricted() || file.entities().stream().anyMatch(among(file.entities()));
    }

    /// All values of the annotation. Takes the longer the more values there are.
    private Set<String> valuesOf(String annotation) {
        String field = fieldOf(annotation);
        return index.facets(EntityFilter.EVERYTHING, List.of(field)).getOrDefault(field, List.of()).stream()
                .map(FacetCount::value)
                .collect(Collectors.toSet());
    }

    /// A visible entity whose annotation has this value, in letters of any case.
    private Optional<Entity> oneWith(String annotation, String value) {
        EntityQuery query =
                EntityQuery.of(EntityFilter.is(fieldOf(annotation), value), 1).uncounted();
        return index.page(query).items().stream()
                .map(item -> item.entity().entity())
                .findFirst();
    }

    private static String fieldOf(String annotation) {
        return "metadata.annotations." + annotation;
    }
}
