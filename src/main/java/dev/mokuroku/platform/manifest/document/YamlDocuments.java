package dev.mokuroku.platform.manifest.document;

import dev.mokuroku.descriptor.yaml.UnreadableYamlException;
import dev.mokuroku.descriptor.yaml.YamlChunk;
import dev.mokuroku.descriptor.yaml.YamlChunks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The documents of a YAML file. Scalars are as written: `1.10` is no number.
public final class YamlDocuments {
    private static final int MAX_DOCUMENTS = 2_000;
    /// The engine's own, which is right for most documents.
    private static final int MIN_BUFFER_SIZE = 1024;

    private YamlDocuments() {}

    /// @param failures gets what is wrong with a document; the others are returned all the same
    public static List<Node> parse(String text, Consumer<DocumentException> failures) {
        List<Node> documents = new ArrayList<>();
        try {
            for (YamlChunk chunk : YamlChunks.of(text, MAX_DOCUMENTS)) {
                try {
                    documents.add(parse(chunk));
                } catch (DocumentException failure) {
                    failures.accept(failure);
                }
            }
        } catch (UnreadableYamlException tooMany) {
            failures.accept(new DocumentException(tooMany.toProblem(0).line(), tooMany.getMessage()));
        }
        return documents;
    }

    private static Node parse(YamlChunk chunk) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                // Each further read copies what is unread of a token: a line of 5 MB would take seconds.
                .setBufferSize(Math.max(MIN_BUFFER_SIZE, chunk.text().length()))
                .build();
        try {
            var events = new ParserImpl(settings, new StreamReader(settings, chunk.text()));
            return new YamlTree(events, chunk.firstLine()).document();
        } catch (MarkedYamlEngineException invalid) {
            int line = invalid.getProblemMark()
                    .or(invalid::getContextMark)
                    .map(Mark::getLine)
                    .orElse(0);
            throw failure(chunk.firstLine() + line, invalid.getProblem());
        } catch (YamlEngineException | IllegalArgumentException invalid) {
            // The scanner also asks Java for code points that there are none of.
            throw failure(chunk.firstLine(), String.valueOf(invalid.getMessage()));
        }
    }

    private static DocumentException failure(int line, String reason) {
        return new DocumentException(line, "Not valid YAML: " + reason);
    }
}
