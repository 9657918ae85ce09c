package dev.mokuroku.platform.sbom.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.mokuroku.platform.sbom.store.Sbom;
import dev.mokuroku.platform.sbom.store.StoredSbom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A stored SBOM, as JSON.
///
/// @param identity the serial number of CycloneDX, the namespace of SPDX, or the hash
/// @param revision the version of the SBOM
/// @param packages how many packages it names
/// @param direct how many of them are direct dependencies; null if the SBOM does not say
/// @param withoutPurl how many components were passed over
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "component",
    "version",
    "format",
    "specVersion",
    "identity",
    "revision",
    "packages",
    "direct",
    "withoutPurl",
    "sender",
    "storedAt",
    "repeated"
})
public record SbomJson(
        long id,
        String component,
        String version,
        String format,
        String specVersion,
        String identity,
        int revision,
        int packages,
        @Nullable Integer direct,
        int withoutPurl,
        String sender,
        String storedAt,
        boolean repeated) {
    static SbomJson of(StoredSbom stored) {
        Sbom sbom = stored.sbom();
        return new SbomJson(
                sbom.id(),
                sbom.of().component().toString(),
                sbom.of().version(),
                sbom.format().name().toLowerCase(Locale.ROOT),
                sbom.specVersion(),
                sbom.identity(),
                sbom.revision(),
                sbom.packageCount(),
                sbom.directCount(),
                sbom.withoutPurl(),
                sbom.sender(),
                sbom.storedAt().toString(),
                stored.repeated());
    }
}
