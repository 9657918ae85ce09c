package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.source.ScanStatus;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.scan.ScanOutcome;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.scan.UnconfiguredSources;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/// Mutations that scan sources.
@GraphQLApi
@AuditedAsCaller
public class ScanMutations {
    private final Sources sources;
    private final Scanner scanner;
    private final UnconfiguredSources unconfigured;

    ScanMutations(Sources sources, Scanner scanner, UnconfiguredSources unconfigured) {
        this.sources = sources;
        this.scanner = scanner;
        this.unconfigured = unconfigured;
    }

    @Requires(Permission.CATALOG_SCAN_RUN)
    @Mutation
    @Description("Scans a whole source and returns when the scan has ended.")
    public ScanPayload scan(@NonNull @Description("Which source, and how.") ScanInput input) {
        try {
            return new ScanPayload(ScanStatus.of(outcome(input.source, input.confirmRemoval)), List.of());
        } catch (CatalogException failure) {
            return new ScanPayload(null, UserError.of(failure, "source"));
        }
    }

    private ScanOutcome outcome(String source, boolean confirmRemoval) {
        if (confirmRemoval && !sources.isConfigured(source)) {
            return unconfigured.removeConfirmed(OrganizationName.normalized(source));
        }
        DescriptorSource scanned = sources.byName(source);
        return confirmRemoval ? scanner.scanConfirmed(scanned) : scanner.scan(scanned);
    }
}
