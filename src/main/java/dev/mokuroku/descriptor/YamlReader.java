package dev.mokuroku.descriptor;

import static dev.mokuroku.descriptor.DescriptorProblem.Kind.SYNTAX;

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
final class YamlReader {
    /// The engine's own, which is right for most documents.
    private static final int SMALLEST_BUFFER = 1024;

    private final DescriptorLimits limits;
    private final NodeBudget budget;
    private final boolean descriptor;
    private final boolean merges;

    /// Of a descriptor: each document limited for itself.
    ///
    /// @param merges whether `<<` merges
    YamlReader(DescriptorLimits limits, boolean merges) {
        this(limits, new NodeBudget(limits), true, merges);
    }

    private YamlReader(DescriptorLimits limits, NodeBudget budget, boolean descriptor, boolean merges) {
        this.limits = limits;
        this.budget = budget;
        this.descriptor = descriptor;
        this.merges = merges;
    }

    /// Of data that descriptors refer to: without merge keys.
    ///
    /// @param budget of all that is read with it
    static YamlReader ofData(DescriptorLimits limits, NodeBudget budget) {
        return new YamlReader(limits, budget, false, false);
    }

    /// Nothing where the document holds comments alone.
    ///
    /// @throws UnreadableYamlException when it is no YAML, or over a limit
    Optional<YamlDocument> read(YamlChunk chunk) {
        if (descriptor) {
            budget.startDocument();
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
                    SYNTAX, new Position(chunk.firstLine(), 1), "An escape between double quotes is no character");
        } catch (YamlEngineException invalid) {
            throw new UnreadableYamlException(
                    SYNTAX, new Position(chunk.firstLine(), 1), String.valueOf(invalid.getMessage()));
        }
    }

    private YamlDocument document(Node root, YamlChunk chunk) {
        YamlToJson json = new YamlToJson(budget, chunk.firstLine(), merges);
        return new YamlDocument(json.convert(root), root, chunk.firstLine());
    }

    private Optional<Node> compose(YamlChunk chunk) {
        LoadSettings settings = settingsFor(chunk);
        var events = new ParserImpl(settings, new StreamReader(settings, chunk.text()));
        return new Composer(settings, new GuardedParser(events, budget, chunk.firstLine())).getSingleNode();
    }

    private LoadSettings settingsFor(YamlChunk chunk) {
        return LoadSettings.builder()
                .setSchema(new UnmergedCoreSchema())
                .setAllowNonScalarKeys(true)
                // Counted by the budget, as they are expanded.
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(limits.bytes() + 1)
                // Each further read copies what is unread of a token: a line of 5 MB would take seconds.
                .setBufferSize(Math.max(SMALLEST_BUFFER, chunk.text().length()))
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
