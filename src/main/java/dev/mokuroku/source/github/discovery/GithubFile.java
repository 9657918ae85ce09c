package dev.mokuroku.source.github.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.Annotations;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.RepositoryPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file in a repository, by its web address `https://HOST/OWNER/REPOSITORY/blob/REVISION/PATH`.
///
/// @param at with a path
record GithubFile(RepositoryPath at) {
    static Optional<GithubFile> parse(String url) {
        return RepositoryPath.parse(url).filter(at -> !at.path().isEmpty()).map(GithubFile::new);
    }

    /// @param slug `owner/name`
    /// @param revision a branch, a tag, a commit or `HEAD`
    static GithubFile of(String host, String slug, String revision, String path) {
        int slash = slug.indexOf('/');
        return new GithubFile(
                new RepositoryPath(host, slug.substring(0, slash), slug.substring(slash + 1), revision, path));
    }

    /// What Backstage's provider registers, and where Backstage then reads it.
    FileId id() {
        return new FileId(LocationRef.url(at.url("tree")), LocationRef.url(at.url("blob")));
    }

    String owner() {
        return at.owner();
    }

    String repository() {
        return at.name();
    }

    String path() {
        return at.path();
    }

    /// Every path that the file can have: the name of its branch may hold slashes.
    List<String> possiblePaths() {
        return at.revisions().stream()
                .flatMap(revision -> at.withRevision(revision).stream())
                .map(RepositoryPath::path)
                .toList();
    }

    /// The same file, once it is known what the default branch is called.
    GithubFile onDefaultBranch(String branch) {
        return new GithubFile(at.withRevision(branch).orElse(at));
    }

    DescriptorFile toDescriptor(GithubRepository.Blob blob, String text, GithubRepository repository) {
        String folder = at.path().substring(0, at.path().lastIndexOf('/') + 1);
        Map<String, String> annotations = Map.of(
                Annotations.VIEW_URL, at.url("tree"),
                Annotations.EDIT_URL, at.url("edit"),
                Annotations.SOURCE_LOCATION,
                        LocationRef.url(at.at(folder).url("tree")).toString(),
                Annotations.GITHUB_PROJECT_SLUG, repository.slug());
        return new DescriptorFile(
                id().location(), id().origin(), blob.oid(), repository.commit(), text.getBytes(UTF_8), annotations);
    }
}
