package dev.mokuroku.api.graphql;

import dev.mokuroku.catalog.CatalogFile;
import dev.mokuroku.catalog.CatalogFiles;
import dev.mokuroku.catalog.Location;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.CatalogIndex;
import dev.mokuroku.source.Scanner;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.registered.Registration;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What callers may change.
@GraphQLApi
@GraphQLErrors
public class CatalogMutations {
    private final Registration registration;
    private final CatalogFiles files;
    private final CatalogIndex index;
    private final Sources sources;
    private final Scanner scanner;
    private final SecurityIdentity caller;

    CatalogMutations(
            Registration registration,
            CatalogFiles files,
            CatalogIndex index,
            Sources sources,
            Scanner scanner,
            SecurityIdentity caller) {
        this.registration = registration;
        this.files = files;
        this.index = index;
        this.sources = sources;
        this.scanner = scanner;
        this.caller = caller;
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Registers a descriptor file. Its entities are readable when this answers.")
    public RegisterLocationPayload registerLocation(
            @NonNull @Description("The address of the file.") String target, @DefaultValue("url") String type) {
        LocationRef location = new LocationRef(type, target.strip());
        Location registered =
                registration.register(location, caller.getPrincipal().getName());
        List<CatalogFile> read = files.from(location);
        List<EntityRef> refs =
                read.stream().flatMap(file -> file.entities().stream()).sorted().toList();
        return new RegisterLocationPayload(
                RegisteredLocation.of(registered),
                index.byRefs(refs).values().stream().map(EntityViews::of).toList(),
                read.stream()
                        .flatMap(file -> file.problems().stream())
                        .map(Problem::of)
                        .toList());
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Forgets a registered location, and what only its file defined.")
    public RegisteredLocation unregisterLocation(@Id @NonNull String id) {
        try {
            return RegisteredLocation.of(registration.unregister(UUID.fromString(id)));
        } catch (IllegalArgumentException malformed) {
            throw CatalogException.invalidInput("id must be a UUID but is '%s'".formatted(id));
        }
    }

    @Mutation
    @RunOnVirtualThread
    @Description("Reads the entity's file again. Answers the entity as it is then, or null where it is gone.")
    public @Nullable EntityView refresh(@Id @NonNull @Description("kind:namespace/name") String ref) {
        EntityRef parsed = CatalogQueries.parse(ref);
        CatalogFile file = files.holding(parsed)
                .orElseThrow(() -> CatalogException.notFound("No entity %s is in the catalog".formatted(parsed)));
        scanner.reread(sources.named(file.source()), file.origin());
        return index.byRef(parsed).map(EntityViews::of).orElse(null);
    }

    @Mutation
    @NonNull
    @RunOnVirtualThread
    @Description("Scans a whole source again, and answers when the scan has ended.")
    public ScanStatus scan(@NonNull @Description("folder:<path>, registered, github:<organisation>") String source) {
        return ScanStatus.of(scanner.scan(sources.named(source)));
    }
}
