package dev.mokuroku.descriptor.placeholder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.bundle.BundleException;
import dev.mokuroku.descriptor.bundle.BundleFiles;
import dev.mokuroku.descriptor.bundle.Bundler;
import dev.mokuroku.descriptor.bundle.YamlWriter;
import dev.mokuroku.descriptor.json.JsonSyntaxException;
import dev.mokuroku.descriptor.json.JsonText;
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
import java.util.Optional;
import java.util.regex.Pattern;

/// A specification with what it refers to in other files, as one text. One use each.
final class SpecificationBundler implements BundleFiles {
    /// Files that are included as plain text, such as an introduction in Markdown.
    private static final Pattern TEXT =
            Pattern.compile("(?i).*\\.(?:txt|html?|md|xml|js|min|map|css|scss|less|svg)(?:[?#].*)?", Pattern.DOTALL);

    private static final Pattern JSON = Pattern.compile("(?i).*\\.json(?:[?#].*)?", Pattern.DOTALL);

    private final ReferenceReader references;
    private final DescriptorLimits limits;
    /// Of all of its files.
    private final NodeLimit nodes;

    SpecificationBundler(ReferenceReader references, DescriptorLimits limits) {
        this.references = references;
        this.limits = limits;
        this.nodes = new NodeLimit(limits);
    }

    /// @param location of the specification
    /// @throws BundleException when it, or what it refers to, cannot be read
    String bundle(byte[] content, LocationRef location) {
        JsonNode specification = yaml(content);
        if (specification.isNull()) {
            throw new BundleException("TypeError: Cannot read properties of null (reading 'asyncapi')");
        }
        if (!specification.isContainerNode()) {
            throw new BundleException("Error: The file is a single value, not a specification");
        }
        return YamlWriter.write(Bundler.bundle(specification, location, this), limits.maxBytes());
    }

    @Override
    public Optional<LocationRef> resolve(String reference, LocationRef base) {
        return references.resolve(reference, base);
    }

    @Override
    public JsonNode read(LocationRef file) {
        byte[] content;
        try {
            content = references.read(file);
        } catch (UnreadableReferenceException unreadable) {
            throw new BundleException("ResolverError: " + unreadable.getMessage());
        }
        String name = file.target();
        if (TEXT.matcher(name).matches()) {
            return TextNode.valueOf(new String(content, UTF_8));
        }
        return JSON.matcher(name).matches() ? json(content) : yaml(content);
    }

    private JsonNode json(byte[] content) {
        try {
            return JsonText.parse(new String(content, UTF_8), limits.maxDepth(), () -> nodes.count(Position.UNKNOWN));
        } catch (JsonSyntaxException notStrict) {
            return yaml(content);
        } catch (UnreadableYamlException tooMuch) {
            throw new BundleException("ParserError: " + tooMuch.getMessage());
        }
    }

    private JsonNode yaml(byte[] content) {
        try {
            List<YamlChunk> chunks = YamlChunks.of(YamlText.of(content, limits), limits.maxDocuments());
            if (chunks.size() > 1) {
                throw new BundleException(
                        "YAMLParseError: Source contains multiple documents; please use YAML.parseAllDocuments()");
            }
            return chunks.stream()
                    .findFirst()
                    .flatMap(chunk -> YamlReader.ofData(limits, nodes).read(chunk))
                    .map(YamlDocument::json)
                    .orElse(NullNode.instance);
        } catch (UnreadableYamlException invalid) {
            throw new BundleException("YAMLParseError: " + invalid.messageWithPosition());
        }
    }
}
