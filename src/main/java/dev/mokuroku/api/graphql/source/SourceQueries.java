package dev.mokuroku.api.graphql.source;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.source.scan.Scanner;
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

/// Descriptor files, registered locations and scans.
@GraphQLApi
public class SourceQueries {
    private final CatalogFiles files;
    private final RegisteredLocations locations;
    private final Scanner scanner;

    SourceQueries(CatalogFiles files, RegisteredLocations locations, Scanner scanner) {
        this.files = files;
        this.locations = locations;
        this.scanner = scanner;
    }

    @Description("The file that defines the entity, with the problems of the entity.")
    public List<@Nullable DescriptorFileView> source(@Source List<EntityView> entities) {
        Map<EntityRef, CatalogFile> holding = files.defining(
                entities.stream().map(entity -> entity.indexed().ref()).toList());
        List<@Nullable DescriptorFileView> sources = new ArrayList<>();
        for (EntityView entity : entities) {
            CatalogFile file = holding.get(entity.indexed().ref());
            sources.add(file == null ? null : DescriptorFileView.of(file));
        }
        return sources;
    }

    @Query
    @NonNull
    @Description("The locations that somebody registered.")
    public List<@NonNull RegisteredLocation> locations() {
        return locations.all().stream().map(RegisteredLocation::of).toList();
    }

    @NonNull
    @Description("The registered file and every file that it leads to, with their problems.")
    public List<@NonNull List<@NonNull DescriptorFileView>> files(@Source List<RegisteredLocation> registered) {
        Map<LocationRef, List<CatalogFile>> files = this.files.ofOrigin(registered.stream()
                .map(location -> new LocationRef(location.type(), location.target()))
                .toList());
        return registered.stream()
                .map(location ->
                        files.getOrDefault(new LocationRef(location.type(), location.target()), List.of()).stream()
                                .map(DescriptorFileView::of)
                                .toList())
                .toList();
    }

    @Query
    @NonNull
    @Description("The files that the catalog has read, in the order of their locations.")
    public DescriptorFileConnection files(
            @DefaultValue("false") @Description("Only files with problems.") boolean withProblems,
            @DefaultValue("20") @Description("At most 100.") int size,
            @DefaultValue("0") @Description("The number of the page, from 0.") int page) {
        if (size < 1 || size > EntityArguments.MAX_PAGE_SIZE) {
            throw CatalogException.invalidField(
                    "size", "must be from 1 to %d but is %d".formatted(EntityArguments.MAX_PAGE_SIZE, size));
        }
        if (page < 0) {
            throw CatalogException.invalidField("page", "must be at least 0 but is " + page);
        }
        long total = files.count(withProblems);
        long start = (long) page * size;
        // An offset far beyond the end overflows PostgreSQL's integer.
        List<CatalogFile> found = start < total ? files.page(withProblems, page, size) : List.of();
        return new DescriptorFileConnection(
                found.stream().map(DescriptorFileView::of).toList(), start + size < total, Math.toIntExact(total));
    }

    @Query
    @NonNull
    @Description("How the last scan of each source went, since the start.")
    public List<@NonNull ScanStatus> scans() {
        return scanner.outcomes().stream().map(ScanStatus::of).toList();
    }
}
