package dev.mokuroku.scorecard.fact.document;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.pushed.DocumentSchemas;
import dev.mokuroku.scorecard.fact.pushed.FactSchema;
import java.io.IOException;
import java.io.InputStream;

/// The documents that facts are read from.
public enum ToolDocument {
    /// The JSON of OpenSSF Scorecard.
    OPENSSF_SCORECARD,
    /// SARIF 2.1.0.
    SARIF,
    /// The XML that JUnit and most other test tools write.
    JUNIT,
    /// Cobertura, JaCoCo or lcov.
    COVERAGE;

    public FactSchema schema() {
        return switch (this) {
            case OPENSSF_SCORECARD -> DocumentSchemas.OPENSSF;
            case SARIF -> DocumentSchemas.SARIF;
            case JUNIT -> DocumentSchemas.JUNIT;
            case COVERAGE -> DocumentSchemas.COVERAGE;
        };
    }

    /// @throws CatalogException `INVALID_INPUT` that says what the document has to be
    /// @throws IOException if the stream breaks
    public DocumentFacts parse(InputStream content) throws IOException {
        return switch (this) {
            case OPENSSF_SCORECARD -> OpenssfParser.parse(content);
            case SARIF -> SarifParser.parse(content);
            case JUNIT -> JunitParser.parse(content);
            case COVERAGE -> CoverageParser.parse(content);
        };
    }
}
