package dev.mokuroku.platform.sbom.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.sbom.SbomDocument;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Reads an SBOM. The format is known by a field, which may come last; so the fields of both formats are read.
public final class SbomParser {
    /// CycloneDX nests components and their evidence.
    private static final int MAX_DEPTH = 200;

    private static final int MAX_STRING_LENGTH = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .maxNameLength(MAX_STRING_LENGTH)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // Names of fields may be anything, and would stay in memory.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private SbomParser() {}

    /// @throws CatalogException `INVALID_INPUT` naming the field; `TOO_LARGE` or `LIMIT_EXCEEDED` for too much
    /// @throws IOException if the stream breaks
    public static SbomDocument parse(InputStream content, long maxBytes) throws IOException {
        LimitedStream limited = new LimitedStream(content, maxBytes);
        try (JsonParser parser = FACTORY.createParser(limited)) {
            JsonInput input = new JsonInput(parser);
            List<SbomFields> formats = List.of(new CycloneDxFields(input), new SpdxFields(input));
            read(parser, input, formats);
            SbomFields fields = formats.stream()
                    .filter(SbomFields::isPresent)
                    .findFirst()
                    .orElseThrow(() -> CatalogException.invalidField(
                            "bomFormat", "is missing: an SBOM of CycloneDX has bomFormat, one of SPDX spdxVersion"));
            return checked(fields, fields.toDocument(limited.hash()));
        } catch (JsonProcessingException malformed) {
            JsonLocation location = malformed.getLocation();
            throw CatalogException.invalidInput("The SBOM is not valid JSON%s: %s"
                    .formatted(
                            location == null
                                    ? ""
                                    : ", line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()),
                            malformed.getOriginalMessage()));
        } catch (CharConversionException malformed) {
            throw CatalogException.invalidInput("The SBOM is not valid UTF-8: " + malformed.getMessage());
        }
    }

    private static void read(JsonParser parser, JsonInput input, List<SbomFields> formats) throws IOException {
        if (parser.nextToken() == null) {
            throw CatalogException.invalidInput("The SBOM is empty: send it as the body");
        }
        if (!parser.isExpectedStartObjectToken()) {
            throw CatalogException.invalidInput("The SBOM must be a JSON object");
        }
        input.object(name -> {
            for (SbomFields fields : formats) {
                if (fields.read(name)) {
                    return;
                }
            }
            input.skip();
        });
        if (parser.nextToken() != null) {
            throw CatalogException.invalidInput("The SBOM must be one JSON object: something follows it");
        }
    }

    private static SbomDocument checked(SbomFields fields, SbomDocument document) {
        if (fields.packages().withPurl() == 0 && document.withoutPurl() > 0) {
            throw CatalogException.invalidField(
                    fields.packagesField(), "must have package URLs (purl), by which packages are found; none has one");
        }
        return document;
    }
}
