package dev.mokuroku.source.github.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.source.github.client.RestResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What GitHub lists of a tree of files.
///
/// @param sha of the tree
/// @param truncated whether GitHub left entries out, as it does over 100,000 of them or 7 MB
record GithubTree(
        String sha,
        boolean truncated,
        List<Entry> entries,
        @Nullable String etag) {
    /// @param path from the tree that was asked for
    record Entry(String path, String mode, String type, String sha, long size) {
        boolean isFile() {
            return type.equals("blob");
        }

        boolean isFolder() {
            return type.equals("tree");
        }

        boolean isSymlink() {
            return mode.equals("120000");
        }

        Entry below(String folder) {
            return new Entry(folder + "/" + path, mode, type, sha, size);
        }
    }

    static GithubTree of(RestResponse response) throws IOException {
        JsonNode tree = PlainJson.MAPPER.readTree(response.body());
        if (!tree.path("sha").isTextual() || !tree.path("tree").isArray()) {
            throw new IOException("It is no tree");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : tree.path("tree")) {
            entries.add(new Entry(
                    entry.path("path").asText(),
                    entry.path("mode").asText(),
                    entry.path("type").asText(),
                    entry.path("sha").asText(),
                    entry.path("size").asLong()));
        }
        return new GithubTree(tree.path("sha").asText(), tree.path("truncated").asBoolean(), entries, response.etag());
    }
}
