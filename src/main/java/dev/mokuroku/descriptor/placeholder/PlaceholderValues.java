package dev.mokuroku.descriptor.placeholder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.bundle.BundleException;
import dev.mokuroku.descriptor.json.JsonSyntaxException;
import dev.mokuroku.descriptor.json.JsonText;
import dev.mokuroku.descriptor.reference.ReferenceUrl;
import dev.mokuroku.descriptor.reference.UnreadableReferenceException;
import dev.mokuroku.descriptor.yaml.NodeLimit;
import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.descriptor.yaml.UnreadableYamlException;
import dev.mokuroku.descriptor.yaml.YamlChunk;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import dev.mokuroku.descriptor.yaml.YamlDocument;
import dev.mokuroku.descriptor.yaml.YamlReader;
import dev.mokuroku.descriptor.yaml.YamlText;
import dev.mokuroku.entity.LocationRef;
import java.util.List;

/// Makes the values of the placeholders of one file, in the words of Backstage where it fails.
final class PlaceholderValues {
    private final LocationRef base;
    private final ReferenceReader references;
    private final DescriptorLimits limits;
    /// Counts the nodes of all values that are not text, because an entity is held in memory and sent as a whole.
    private final NodeLimit nodes;

    PlaceholderValues(LocationRef base, ReferenceReader references, DescriptorLimits limits) {
        this.base = base;
        this.references = references;
        this.limits = limits;
        this.nodes = new NodeLimit(limits);
    }

    /// @throws PlaceholderException where there is none
    JsonNode of(Placeholder placeholder, JsonNode reference) {
        if (!reference.isTextual()) {
            throw new PlaceholderException(
                    "Placeholder %s expected a string value parameter, in the form of an absolute URL or a relative path"
                            .formatted(placeholder.key()));
        }
        String written = reference.textValue();
        LocationRef file = locate(placeholder, written);
        byte[] content = read(placeholder, written, file);
        return switch (placeholder) {
            case TEXT -> TextNode.valueOf(new String(content, UTF_8));
            case JSON -> json(content, written);
            case YAML -> yaml(content, written);
            case OPENAPI, ASYNCAPI -> bundle(placeholder, content, file, written);
        };
    }

    private LocationRef locate(Placeholder placeholder, String written) {
        LocationRef file = references
                .resolve(written, base)
                .orElseThrow(() -> noUrl(placeholder, written, "TypeError: Invalid URL"));
        if (placeholder.staysInRepository() && !ReferenceUrl.inSameRepository(file, base)) {
            throw noUrl(
                    placeholder,
                    written,
                    "Error: Placeholder may only reference files from the same repository as the entity");
        }
        return file;
    }

    private PlaceholderException noUrl(Placeholder placeholder, String written, String reason) {
        return new PlaceholderException("Placeholder %s could not form a URL out of %s and %s, %s"
                .formatted(placeholder.key(), base.target(), written, reason));
    }

    private byte[] read(Placeholder placeholder, String written, LocationRef file) {
        try {
            return references.read(file);
        } catch (UnreadableReferenceException unreadable) {
            throw new PlaceholderException("Placeholder %s could not read location %s, %s"
                    .formatted(placeholder.key(), written, unreadable.getMessage()));
        }
    }

    private JsonNode json(byte[] content, String written) {
        try {
            return JsonText.parse(new String(content, UTF_8), limits.maxDepth(), () -> nodes.count(Position.UNKNOWN));
        } catch (JsonSyntaxException | UnreadableYamlException invalid) {
            throw noJson(written, invalid);
        }
    }

    private static PlaceholderException noJson(String written, Exception reason) {
        return new PlaceholderException("Placeholder $json failed to parse JSON data at %s, SyntaxError: %s"
                .formatted(written, reason.getMessage()));
    }

    private JsonNode yaml(byte[] content, String written) {
        try {
            List<YamlChunk> chunks = YamlChunks.of(YamlText.of(content, limits), limits.maxDocuments());
            if (chunks.size() != 1) {
                throw new PlaceholderException(
                        "Placeholder $yaml expected to find exactly one document of data at %s, found %d"
                                .formatted(written, chunks.size()));
            }
            return YamlReader.ofData(limits, nodes)
                    .read(chunks.getFirst())
                    .map(YamlDocument::json)
                    .orElse(NullNode.instance);
        } catch (UnreadableYamlException invalid) {
            throw new PlaceholderException("Placeholder $yaml found an error in the data at %s, YAMLParseError: %s"
                    .formatted(written, invalid.messageWithPosition()));
        }
    }

    private JsonNode bundle(Placeholder placeholder, byte[] content, LocationRef file, String written) {
        try {
            return TextNode.valueOf(new SpecificationBundler(references, limits).bundle(content, file));
        } catch (BundleException failure) {
            throw new PlaceholderException("Placeholder %s unable to bundle the file at %s, %s"
                    .formatted(placeholder.key(), written, failure.getMessage()));
        }
    }
}
