package dev.mokuroku.scaffolder.action.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.yaml.NodeLimit;
import dev.mokuroku.descriptor.yaml.UnreadableYamlException;
import dev.mokuroku.descriptor.yaml.YamlChunk;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import dev.mokuroku.descriptor.yaml.YamlReader;
import dev.mokuroku.descriptor.yaml.YamlText;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JSON and YAML of workspaces, read within the limits of descriptors.
public final class StructuredText {
    private static final int MAX_VALUES = 500_000;

    private StructuredText() {}

    /// @param name of the text, for errors
    public static JsonNode json(String text, String name) {
        try {
            checkSize(text, name);
            return PlainJson.MAPPER.readTree(text);
        } catch (JacksonException invalid) {
            throw noJson(name, invalid.getLocation());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Says where, but not what: the text may hold a part of a secret.
    private static ActionException noJson(String name, @Nullable JsonLocation at) {
        return ActionException.invalidInput(
                at == null
                        ? name + " is no JSON"
                        : "%s is no JSON: see line %d, column %d".formatted(name, at.getLineNr(), at.getColumnNr()));
    }

    /// In memory, a value takes up to a hundred times as much as in the text.
    private static void checkSize(String text, String name) throws IOException {
        int values = 0;
        try (JsonParser parser = PlainJson.MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean value = token != JsonToken.FIELD_NAME && !token.isStructEnd();
                values += value ? 1 : 0;
                if (values > MAX_VALUES) {
                    throw ActionException.invalidInput("%s has more than %,d values".formatted(name, MAX_VALUES));
                }
            }
        }
    }

    /// The first document; null as JSON if there is none.
    public static JsonNode yaml(String text, String name) {
        List<JsonNode> documents = documents(text, name);
        return documents.isEmpty() ? NullNode.instance : documents.getFirst();
    }

    public static List<JsonNode> documents(String text, String name) {
        DescriptorLimits limits = DescriptorLimits.DEFAULT;
        try {
            NodeLimit nodes = new NodeLimit(limits);
            List<JsonNode> documents = new ArrayList<>();
            for (YamlChunk chunk : YamlChunks.of(YamlText.of(text.getBytes(UTF_8), limits), limits.maxDocuments())) {
                YamlReader.ofData(limits, nodes).read(chunk).ifPresent(document -> documents.add(document.json()));
            }
            return documents;
        } catch (UnreadableYamlException invalid) {
            throw ActionException.invalidInput("%s is no YAML: %s".formatted(name, invalid.getMessage()));
        }
    }
}
