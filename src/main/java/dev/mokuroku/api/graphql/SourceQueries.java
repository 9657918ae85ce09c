package dev.mokuroku.api.graphql;

import dev.mokuroku.catalog.CatalogFile;
import dev.mokuroku.catalog.CatalogFiles;
import dev.mokuroku.catalog.RegisteredLocations;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.Scanner;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/// Where entities come from, and what is wrong there.
@GraphQLApi
@GraphQLErrors
public class SourceQueries {
    private final CatalogFiles files;
    private final RegisteredLocations locations;
    private final Scanner scanner;

    SourceQueries(CatalogFiles files, RegisteredLocations locations, Scanner scanner) {
        this.files = files;
        this.locations = locations;
        this.scanner = scanner;
    }

    @Description("The file that the entity is read from, with the problems that concern the entity.")
    public List<@Nullable EntitySource> source(@Source List<EntityView> entities) {
        Map<EntityRef, CatalogFile> holding =
                files.holding(entities.stream().map(it -> it.indexed().ref()).toList());
        List<@Nullable EntitySource> sources = new ArrayList<>();
        for (EntityView entity : entities) {
            CatalogFile file = holding.get(entity.indexed().ref());
            sources.add(file == null ? null : EntitySource.of(file));
        }
        return sources;
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("The locations that somebody registered.")
    public List<@NonNull RegisteredLocation> locations() {
        return locations.all().stream().map(RegisteredLocation::of).toList();
    }

    @NonNull
    @Description("The registration, and every file that it leads to, with what is wrong.")
    public List<@NonNull List<@NonNull EntitySource>> files(@Source List<RegisteredLocation> registered) {
        Map<LocationRef, List<CatalogFile>> files = this.files.from(registered.stream()
                .map(it -> new LocationRef(it.type(), it.target()))
                .toList());
        return registered.stream()
                .map(it -> files.getOrDefault(new LocationRef(it.type(), it.target()), List.of()).stream()
                        .map(EntitySource::of)
                        .toList())
                .toList();
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("The files that the catalog has read, in the order of their locations.")
    public DescriptorFileConnection files(
            @DefaultValue("false") @Description("Only files with problems.") boolean withProblems,
            @DefaultValue("20") @Description("At most 100.") int size,
            @DefaultValue("0") @Description("The number of the page, from 0.") int page) {
        if (size < 1 || size > EntityArguments.LARGEST_PAGE || page < 0) {
            throw CatalogException.invalidInput(
                    "size must be from 1 to %d and page from 0".formatted(EntityArguments.LARGEST_PAGE));
        }
        long total = files.count(withProblems);
        long start = (long) page * size;
        // Far behind the end PostgreSQL has no number for the place.
        List<CatalogFile> found = start < total ? files.page(withProblems, page, size) : List.of();
        return new DescriptorFileConnection(
                found.stream().map(EntitySource::of).toList(), start + size < total, Math.toIntExact(total));
    }

    @Query
    @NonNull
    @RunOnVirtualThread
    @Description("How the last scan of each source went, since the start.")
    public List<@NonNull ScanStatus> scans() {
        return scanner.outcomes().stream().map(ScanStatus::of).toList();
    }
}
