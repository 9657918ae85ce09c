package dev.mokuroku.source.github.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.LocationRef;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file in a repository, by its web address `https://HOST/OWNER/REPOSITORY/blob/REVISION/PATH`.
///
/// @param slug `owner/name`
/// @param revision a branch, a tag, a commit or `HEAD`; one without a slash
record GithubFile(String host, String slug, String revision, String path) {
    private static final Pattern WEB =
            Pattern.compile("https?://([^/]+)/([^/]+/[^/]+)/(?:blob|tree|edit)/([^/]+)/([^?#]+)");

    static Optional<GithubFile> parse(String url) {
        Matcher matcher = WEB.matcher(url);
        return matcher.matches()
                ? Optional.of(new GithubFile(
                        matcher.group(1), matcher.group(2), matcher.group(3), unescaped(matcher.group(4))))
                : Optional.empty();
    }

    /// What Backstage's provider registers, and where Backstage then reads it.
    FileId id() {
        return new FileId(LocationRef.url(web("tree", path)), LocationRef.url(web("blob", path)));
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    String repository() {
        return slug.substring(slug.indexOf('/') + 1);
    }

    /// What `git rev-parse` calls this file.
    String expression() {
        return revision + ":" + path;
    }

    DescriptorFile read(GithubRepository.Blob blob, String text, GithubRepository in) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Map<String, String> annotations = Map.of(
                Annotations.VIEW_URL, web("tree", path),
                Annotations.EDIT_URL, web("edit", path),
                Annotations.SOURCE_LOCATION,
                        LocationRef.url(web("tree", folder)).toString(),
                Annotations.GITHUB_PROJECT_SLUG, in.slug());
        return new DescriptorFile(
                id().location(), id().origin(), blob.oid(), in.commit(), text.getBytes(UTF_8), annotations);
    }

    private String web(String view, String below) {
        return "https://%s/%s/%s/%s/%s".formatted(host, slug, view, revision, escaped(below));
    }

    /// No more than what would end the path of an address.
    private static String escaped(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }

    private static String unescaped(String path) {
        return path.replace("%3F", "?").replace("%23", "#").replace("%25", "%");
    }
}
