package dev.mokuroku.platform.sbom;

import java.util.List;

/// What was read of an SBOM.
///
/// @param specVersion such as `1.6` of CycloneDX and `2.3` of SPDX
/// @param identity the serial number of CycloneDX or the namespace of SPDX; the hash of a document without one
/// @param revision the version of the document, from 1
/// @param hash of all bytes
/// @param packages each once, in the order of package URLs and versions
/// @param withoutPurl how many components have no package URL
public record SbomDocument(
        SbomFormat format,
        String specVersion,
        String identity,
        int revision,
        String hash,
        List<SbomPackage> packages,
        int withoutPurl) {}
