package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.sbom.SbomDocument;
import java.io.IOException;

/// The fields of one format.
interface SbomFields {
    /// Reads the value of a field of the document.
    ///
    /// @return false for a field that does not count, whose value is still to be passed over
    boolean read(String name) throws IOException;

    /// Whether the document has the field by which the format is known.
    boolean isPresent();

    /// @param hash of the document
    /// @throws CatalogException `INVALID_INPUT` naming the field
    SbomDocument toDocument(String hash);

    PackageList packages();

    /// The field that lists the packages, for errors.
    String packagesField();
}
