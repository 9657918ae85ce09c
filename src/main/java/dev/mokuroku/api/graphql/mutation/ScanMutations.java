package dev.mokuroku.api.graphql.mutation;

import dev.mokuroku.api.graphql.source.ScanStatus;
import dev.mokuroku.security.AuditedAsCaller;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.Sources;
import dev.mokuroku.source.github.OrganizationName;
import dev.mokuroku.source.scan.Scanner;
import dev.mokuroku.source.scan.UnconfiguredSources;
import org.eclipse.microprofile.graphql.DefaultValue;
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

    @Mutation
    @NonNull
    @Description("Scans a whole source and returns when the scan has ended.")
    public ScanStatus scan(
            @NonNull @Description("folder:<path>, registered, github:<organisation>") String source,
            @DefaultValue("false")
                    @Description(
                            "Removes everything that is missing, even if so much is missing that a scan would be rejected."
                                    + " Of a source that no setting names any more, removes all that it held.")
                    boolean confirmRemoval) {
        if (confirmRemoval && !sources.isConfigured(source)) {
            return ScanStatus.of(unconfigured.removeConfirmed(OrganizationName.normalized(source)));
        }
        DescriptorSource scanned = sources.byName(source);
        return ScanStatus.of(confirmRemoval ? scanner.scanConfirmed(scanned) : scanner.scan(scanned));
    }
}
