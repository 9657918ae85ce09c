package dev.mokuroku.scaffolder.github.pullrequest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.github.Findings;
import dev.mokuroku.scaffolder.github.GithubStep;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.scaffolder.github.push.SourceFile;
import dev.mokuroku.scaffolder.github.push.SourceFiles;
import dev.mokuroku.source.github.write.ApiRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the entries of a Git tree from the files of a workspace.
///
/// Texts go into the tree itself: GitHub limits how many requests may create content in a minute. Only what is no text
/// needs a request for each file.
final class Changes {
    /// Of the texts in the tree, which is one request. It is in memory, in more than one form.
    private static final long MAX_INLINED_BYTES = 8L << 20;

    private static final long MAX_FILE_BYTES = 16L << 20;

    private final GithubStep step;
    private final ArrayNode entries = PlainJson.MAPPER.createArrayNode();

    private long inlined;

    private Changes(GithubStep step) {
        this.step = step;
    }

    /// @param base the commit on which the changes are made
    static ArrayNode of(GithubStep step, String base) throws IOException, InterruptedException {
        Changes changes = new Changes(step);
        Path folder = step.context().workspace().resolve(step.text("sourcePath", "."));
        for (SourceFile file : SourceFiles.in(folder)) {
            changes.add(file);
        }
        for (String path : step.texts("filesToDelete")) {
            changes.delete(changes.inRepository(path), base);
        }
        return changes.entries;
    }

    private String inRepository(String path) {
        return Path.of(step.text("targetPath", "."))
                .resolve(path)
                .normalize()
                .toString()
                .replaceAll("^/+", "");
    }

    private void add(SourceFile file) throws IOException, InterruptedException {
        ObjectNode entry = entries.addObject()
                .put("path", inRepository(file.path()))
                .put("mode", file.mode().octal())
                .put("type", "blob");
        byte[] content = content(file);
        boolean fits = inlined + content.length <= MAX_INLINED_BYTES;
        Optional<String> text = fits ? text(content) : Optional.empty();
        if (text.isPresent()) {
            inlined += content.length;
            entry.put("content", text.get());
        } else {
            entry.put("sha", blob(content));
        }
    }

    private static byte[] content(SourceFile file) throws IOException {
        if (file.mode() != SourceFile.Mode.SYMBOLIC_LINK && Files.size(file.file()) > MAX_FILE_BYTES) {
            throw ActionException.failed("The file %s has more than %,d bytes, and is too large for a pull request"
                    .formatted(file.path(), MAX_FILE_BYTES));
        }
        return file.content();
    }

    private static Optional<String> text(byte[] content) {
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /// A blob that GitHub has already is no second one.
    private String blob(byte[] content) throws InterruptedException {
        ObjectNode body = PlainJson.MAPPER
                .createObjectNode()
                .put("encoding", "base64")
                .put("content", Base64.getEncoder().encodeToString(content));
        return step.sendRepeatable(ApiRequest.post(step.repository().api("/git/blobs"), body))
                .path("sha")
                .asText();
    }

    /// GitHub refuses a tree that deletes what does not exist.
    private void delete(String path, String base) throws InterruptedException {
        String escaped =
                Arrays.stream(path.split("/")).map(RepositoryUrl::escaped).collect(Collectors.joining("/"));
        Optional<JsonNode> present =
                Findings.one(step, step.repository().api("/contents/%s?ref=%s".formatted(escaped, base)));
        if (present.isPresent()) {
            entries.addObject()
                    .put("path", path)
                    .put("mode", "100644")
                    .put("type", "blob")
                    .putNull("sha");
        }
    }
}
