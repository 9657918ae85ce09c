package dev.mokuroku.platform.sbom.store;

import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomFormat;
import dev.mokuroku.platform.sbom.SbomSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stored SBOM, without its packages.
///
/// @param identity as of [dev.mokuroku.platform.sbom.SbomDocument]
/// @param packageCount how many packages it names
/// @param directCount how many of them are direct dependencies; null if the SBOM does not say
/// @param sender the caller
public record Sbom(
        long id,
        ComponentVersion of,
        SbomSource source,
        SbomFormat format,
        String specVersion,
        String identity,
        int revision,
        String hash,
        int packageCount,
        @Nullable Integer directCount,
        int withoutPurl,
        String sender,
        Instant storedAt) {}
