package dev.mokuroku.source.github.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A repository on a [FakeGithub], that a test changes step by step.
public final class FakeRepository {
    private final ObjectNode json;
    private final List<String> slugs = new ArrayList<>();

    private FakeRepository(ObjectNode json, String slug) {
        this.json = json;
        this.slugs.add(slug);
        json.put("name", slug.substring(slug.indexOf('/') + 1))
                .put("nameWithOwner", slug)
                .put("url", "https://github.com/" + slug);
    }

    /// A public repository that holds no file.
    public static FakeRepository empty(String slug) {
        return new FakeRepository(GithubJson.resource("repository.json"), slug);
    }

    /// A private repository with a license, a release, a README, protection, and more.
    public static FakeRepository full(String slug) {
        return new FakeRepository(GithubJson.resource("repository-full.json"), slug);
    }

    public FakeRepository with(String field, @Nullable JsonNode value) {
        json.set(field, value);
        return this;
    }

    public FakeRepository with(String field, boolean value) {
        json.put(field, value);
        return this;
    }

    public FakeRepository with(String field, String value) {
        return with(field, TextNode.valueOf(value));
    }

    /// @param fields a JSON object
    public FakeRepository withAll(String fields) {
        json.setAll((ObjectNode) GithubJson.parse(fields));
        return this;
    }

    public FakeRepository branch(String name, String commit) {
        ObjectNode branch = (ObjectNode) json.path("defaultBranchRef");
        branch.put("name", name);
        ((ObjectNode) branch.path("target")).put("oid", commit);
        return this;
    }

    /// A file of the default branch.
    public FakeRepository file(String path, String oid, String text) {
        FakeEntries.put((ObjectNode) json.path("object").path("HEAD:"), path, oid, text);
        return object("HEAD:" + path, blob(oid, text)).object(oid, blob(oid, text));
    }

    /// Anything in Git.
    ///
    /// @param expression such as `HEAD:docs/a.yaml`, or an oid
    public FakeRepository object(String expression, JsonNode object) {
        ((ObjectNode) json.path("object")).set(expression, object);
        return this;
    }

    /// There is such a branch or tag.
    ///
    /// @param qualifiedName such as `refs/heads/main`
    public FakeRepository ref(String qualifiedName) {
        String name = qualifiedName.replaceFirst("refs/(heads|tags)/", "");
        ((ObjectNode) json.path("ref")).putObject(qualifiedName).put("name", name);
        return this;
    }

    public static ObjectNode blob(String oid, String text) {
        return GithubJson.object()
                .put("__typename", "Blob")
                .put("oid", oid)
                .put("byteSize", text.getBytes(StandardCharsets.UTF_8).length)
                .put("isBinary", false)
                .put("isTruncated", false)
                .put("text", text);
    }

    /// It is found by this name too, because GitHub follows renamings.
    public FakeRepository formerly(String slug) {
        slugs.add(slug);
        return this;
    }

    /// By which it is found.
    List<String> slugs() {
        return List.copyOf(slugs);
    }

    public ObjectNode json() {
        return json.deepCopy();
    }
}
