package dev.mokuroku.descriptor.yaml;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;

import dev.mokuroku.descriptor.DescriptorLimits;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the documents of one file, YAML 1.2. One use each.
public final class YamlReader {
    /// The engine's own, which is right for most documents.
    private static final int MIN_BUFFER_SIZE = 1024;

    private final DescriptorLimits limits;
    private final NodeLimit nodes;
    private final boolean descriptor;
    private final boolean mergesKeys;

    /// Of a descriptor: each document limited for itself.
    ///
    /// @param mergesKeys whether the key `<<` merges mappings
    public YamlReader(DescriptorLimits limits, boolean mergesKeys) {
        this(limits, new NodeLimit(limits), true, mergesKeys);
    }

    private YamlReader(DescriptorLimits limits, NodeLimit nodes, boolean descriptor, boolean mergesKeys) {
        this.limits = limits;
        this.nodes = nodes;
        this.descriptor = descriptor;
        this.mergesKeys = mergesKeys;
    }

    /// Of data that descriptors refer to: without merge keys.
    ///
    /// @param nodes counts all data that is read with it
    public static YamlReader ofData(DescriptorLimits limits, NodeLimit nodes) {
        return new YamlReader(limits, nodes, false, false);
    }

    /// Nothing where the document holds comments alone.
    ///
    /// @throws UnreadableYamlException when it is no YAML, or over a limit
    public Optional<YamlDocument> read(YamlChunk chunk) {
        if (descriptor) {
            nodes.startDocument();
        }
        try {
            return compose(chunk).map(root -> document(root, chunk));
        } catch (MarkedYamlEngineException invalid) {
            Position position = invalid.getProblemMark()
                    .or(invalid::getContextMark)
                    .map(mark -> Position.of(mark, chunk.firstLine()))
                    .orElse(Position.UNKNOWN);
            throw new UnreadableYamlException(SYNTAX, position, describe(invalid));
        } catch (ReaderException invalid) {
            throw new UnreadableYamlException(
                    SYNTAX,
                    positionIn(chunk, invalid.getPosition()),
                    "The character U+%04X is not allowed in YAML".formatted(invalid.getCodePoint()));
        } catch (IllegalArgumentException beyondUnicode) {
            // The scanner asks Java for code points that there are none of.
            throw new UnreadableYamlException(
                    SYNTAX, new Position(chunk.firstLine(), 1), "An escape in a double-quoted text is not a character");
        } catch (YamlEngineException invalid) {
            throw new UnreadableYamlException(
                    SYNTAX, new Position(chunk.firstLine(), 1), String.valueOf(invalid.getMessage()));
        }
    }

    private YamlDocument document(Node root, YamlChunk chunk) {
        YamlToJson json = new YamlToJson(nodes, chunk.firstLine(), mergesKeys);
        return new YamlDocument(json.convert(root), root, chunk.firstLine());
    }

    private Optional<Node> compose(YamlChunk chunk) {
        LoadSettings settings = settingsFor(chunk);
        var events = new ParserImpl(settings, new StreamReader(settings, chunk.text()));
        return new Composer(settings, new LimitingParser(events, nodes, chunk.firstLine())).getSingleNode();
    }

    private LoadSettings settingsFor(YamlChunk chunk) {
        return LoadSettings.builder()
                .setSchema(new UnmergedCoreSchema())
                .setAllowNonScalarKeys(true)
                // Counted by the budget, as they are expanded.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(limits.maxBytes() + 1)
                // Each further read copies what is unread of a token: a line of 5 MB would take seconds.
                .setBufferSize(Math.max(MIN_BUFFER_SIZE, chunk.text().length()))
                .build();
    }

    private static String describe(MarkedYamlEngineException invalid) {
        String context = invalid.getContext();
        String problem = invalid.getProblem();
        return context == null || context.isBlank() ? problem : problem + " " + context;
    }

    private static Position positionIn(YamlChunk chunk, int codePoint) {
        String text = chunk.text();
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length()))));
        int lines = (int) before.chars().filter(character -> character == '\n').count();
        return new Position(chunk.firstLine() + lines, before.length() - before.lastIndexOf('\n'));
    }
}
