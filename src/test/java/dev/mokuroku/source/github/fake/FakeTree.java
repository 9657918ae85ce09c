package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Trees as the REST API answers them.
public final class FakeTree {
    private FakeTree() {}

    public static ObjectNode of(String sha, ObjectNode... entries) {
        ObjectNode tree = GithubJson.object()
                .put("sha", sha)
                .put("url", "https://api.github.com/repos/acme/shop/git/trees/" + sha);
        tree.set("tree", GithubJson.array(List.of(entries)));
        return tree.put("truncated", false);
    }

    /// One with so many entries that GitHub leaves some out.
    public static ObjectNode truncated(String sha, ObjectNode... entries) {
        return of(sha, entries).put("truncated", true);
    }

    public static ObjectNode file(String path, String sha) {
        return entry(path, "100644", "blob", sha).put("size", 7);
    }

    public static ObjectNode folder(String path, String sha) {
        return entry(path, "040000", "tree", sha);
    }

    private static ObjectNode entry(String path, String mode, String type, String sha) {
        return GithubJson.object()
                .put("path", path)
                .put("mode", mode)
                .put("type", type)
                .put("sha", sha)
                .put("url", "https://api.github.com/repos/acme/shop/git/%ss/%s".formatted(type, sha));
    }
}
