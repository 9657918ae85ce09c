package dev.mokuroku.platform.deployment.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentJsonReader;
import dev.mokuroku.platform.deployment.DeploymentParser;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Reads a list of deployments in YAML or JSON, with the fields of REST.
final class DeploymentFileParser {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final DeploymentParser.Origin ORIGIN =
            new DeploymentParser.Origin(DeploymentSource.FILE, "file", "file");

    private final DeploymentParser parser;

    DeploymentFileParser(Clock clock) {
        this.parser = new DeploymentParser(clock);
    }

    /// A deployment without a key is the same one as long as its text is the same.
    ///
    /// @throws CatalogException `INVALID_INPUT` naming the field
    List<DeploymentReport> parse(byte[] content) throws IOException {
        JsonNode list = YAML.readTree(content);
        if (!list.isArray()) {
            throw CatalogException.invalidInput("The file must be a list of deployments");
        }
        List<DeploymentReport> parsed = new ArrayList<>();
        for (JsonNode item : list) {
            String path = "[%d].".formatted(parsed.size());
            DeploymentInput input = DeploymentJsonReader.read(item, path);
            parsed.add(parser.parse(input.key() == null ? input.withKey(digestOf(item)) : input, ORIGIN, path));
        }
        return parsed;
    }

    private static String digestOf(JsonNode item) {
        return HexDigest.sha1(item.toString().getBytes(StandardCharsets.UTF_8));
    }
}
