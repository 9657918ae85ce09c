package dev.mokuroku.platform.usage.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.file.FolderFiles;
import dev.mokuroku.source.github.discovery.ObservedFields;
import dev.mokuroku.source.github.reading.AliasedFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the listing shows of the files of a repository.
///
/// @param slug `owner/name`, as GitHub writes it
/// @param commit at the head of the default branch; null for an empty repository
/// @param committedAt by the clock of who committed
/// @param files down to the depth of the listing
/// @param deepFolders the oids of folders that the listing does not reach into, by path
record ListedTree(
        String slug,
        @Nullable String commit,
        Instant committedAt,
        List<ListedFile> files,
        Map<String, String> deepFolders) {
    /// Folders above a file that the listing still shows.
    static final int DEPTH = 3;

    private static final String FRAGMENT = "Manifests";
    private static final String ALIAS = "manifestTree";

    /// 120000 in octal digits.
    private static final int SYMBOLIC_LINK = 0xA000;

    /// The fields of a repository.
    static ObservedFields fields() {
        String definition = """
                fragment Manifests on Repository {
                  defaultBranchRef { target { ... on Commit { committedDate } } }
                  %s: object(expression: "HEAD:") { ... on Tree { %s } }
                }
                """.formatted(ALIAS, entries(DEPTH));
        return new ObservedFields(FRAGMENT, definition, new AliasedFiles(ALIAS, "HEAD", List.of()));
    }

    private static String entries(int folders) {
        String nested = folders == 0 ? "" : " object { ... on Tree { %s } }".formatted(entries(folders - 1));
        return "entries { name type oid mode size%s }".formatted(nested);
    }

    static ListedTree of(JsonNode repository) {
        JsonNode head = repository.path("defaultBranchRef").path("target");
        JsonNode committed = head.path("committedDate");
        ListedTree tree = new ListedTree(
                StorableText.replaceNul(repository.path("nameWithOwner").asText()),
                head.path("oid").asText(null),
                committed.isTextual() ? Instant.parse(committed.asText()) : Instant.MAX,
                new ArrayList<>(),
                new TreeMap<>());
        tree.add("", repository.path(ALIAS));
        return tree;
    }

    private void add(String folder, JsonNode tree) {
        for (JsonNode entry : tree.path("entries")) {
            String name = entry.path("name").asText();
            String path = FilePath.join(folder, name);
            switch (entry.path("type").asText()) {
                case "blob" -> addFile(path, entry);
                case "tree" -> addFolder(path, name, entry);
                default -> {} // a submodule
            }
        }
    }

    private void addFile(String path, JsonNode entry) {
        if (entry.path("mode").asInt() != SYMBOLIC_LINK) {
            files.add(new ListedFile(
                    path, entry.path("oid").asText(), entry.path("size").asLong()));
        }
    }

    private void addFolder(String path, String name, JsonNode entry) {
        if (FolderFiles.isSkipped(name)) {
            return;
        }
        JsonNode nested = entry.path("object");
        if (nested.has("entries")) {
            add(path, nested);
        } else {
            deepFolders.put(path, entry.path("oid").asText());
        }
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    String name() {
        return slug.substring(slug.indexOf('/') + 1);
    }
}
