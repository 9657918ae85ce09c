package dev.mokuroku.api.graphql.source;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.api.graphql.query.EntityArguments;
import dev.mokuroku.catalog.location.Location;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.catalog.problem.CatalogFile;
import dev.mokuroku.catalog.problem.CatalogFiles;
import dev.mokuroku.catalog.problem.CatalogFiles.FileKey;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.scan.Scanner;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final VisibleCatalog visible;

    SourceQueries(CatalogFiles files, RegisteredLocations locations, Scanner scanner, VisibleCatalog visible) {
        this.files = files;
        this.locations = locations;
        this.scanner = scanner;
        this.visible = visible;
    }

    @Description("The file that defines the entity, with the problems of the entity.")
    public List<@Nullable DescriptorFileView> file(@Source List<EntityView> entities) {
        Map<EntityRef, CatalogFile> holding = files.defining(
                entities.stream().map(entity -> entity.indexed().ref()).toList());
        List<@Nullable DescriptorFileView> views = new ArrayList<>();
        for (EntityView entity : entities) {
            CatalogFile file = holding.get(entity.indexed().ref());
            views.add(file == null ? null : DescriptorFileView.of(visible.file(file)));
        }
        return views;
    }

    @Requires(Permission.CATALOG_LOCATION_READ)
    @Query
    @NonNull
    @Description("A page of the locations that somebody registered, in the order of their targets.")
    public RegisteredLocationConnection locations(
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        LocationRef key = after == null ? null : RegisteredLocationConnection.decode(after);
        return RegisteredLocationConnection.of(pageAfter(key, size), after != null);
    }

    private RegisteredLocations.LocationPage pageAfter(@Nullable LocationRef key, int size) {
        if (!visible.isRestricted()) {
            return locations.page(key, size);
        }
        List<Location> all = visible.locations(locations.all());
        Comparator<LocationRef> order =
                Comparator.comparing(LocationRef::target).thenComparing(LocationRef::type);
        List<Location> rest = all.stream()
                .filter(location -> key == null || order.compare(location.location(), key) > 0)
                .toList();
        return new RegisteredLocations.LocationPage(
                rest.subList(0, Math.min(size, rest.size())), rest.size() > size, all.size());
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
                                .filter(visible::includes)
                                .map(visible::file)
                                .map(DescriptorFileView::of)
                                .toList())
                .toList();
    }

    @Requires(Permission.CATALOG_ENTITY_READ)
    @Query
    @NonNull
    @Description("A page of the files that the catalog has read, in the order of their locations.")
    public DescriptorFileConnection files(
            @DefaultValue("false") @Description("Only files with problems.") boolean withProblems,
            @DefaultValue("20") @Description(EntityArguments.FIRST_DESCRIPTION) int first,
            @Nullable @Description(EntityArguments.AFTER_DESCRIPTION) String after) {
        int size = EntityArguments.pageSize(first);
        FileKey key = after == null ? null : DescriptorFileConnection.decode(after);
        CatalogFiles.FilePage page = files.page(withProblems, key, size, visible.fileLocations());
        List<CatalogFiles.FileEntry> entries = page.entries().stream()
                .map(entry -> new CatalogFiles.FileEntry(entry.key(), visible.file(entry.file())))
                .toList();
        return DescriptorFileConnection.of(
                new CatalogFiles.FilePage(entries, page.hasNext(), page.totalCount()), after != null);
    }

    @Requires(Permission.CATALOG_SCAN_READ)
    @Query
    @NonNull
    @Description("How the last scan of each source went, since the start.")
    public List<@NonNull ScanStatus> scans() {
        return visible.isRestricted() // a scan counts what is hidden too
                ? List.of()
                : scanner.outcomes().stream().map(ScanStatus::of).toList();
    }
}
