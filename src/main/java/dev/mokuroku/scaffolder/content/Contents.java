package dev.mokuroku.scaffolder.content;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.archive.ArchiveFormat;
import dev.mokuroku.scaffolder.archive.BoundedDownload;
import dev.mokuroku.scaffolder.archive.UnpackedFolders;
import dev.mokuroku.scaffolder.archive.Unpacking;
import dev.mokuroku.scaffolder.caller.TaskCaller;
import dev.mokuroku.scaffolder.content.ContentLocation.Local;
import dev.mokuroku.scaffolder.content.ContentLocation.Remote;
import dev.mokuroku.scaffolder.workspace.TemporaryFolder;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReadResult;
import dev.mokuroku.source.url.UrlReader;
import dev.mokuroku.source.url.WebUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches folders and files for the step of a task. Any thread may call.
///
/// Repositories of the configured GitHubs are read through its API, everything else by the rules of
/// `mokuroku.reading.allow`. What the person who runs the template may not see is not fetched.
@ApplicationScoped
public class Contents {
    private final ContentUrls locations;
    private final GithubHosts hosts;
    private final GithubContent github;
    private final UrlReader urls;
    private final BoundedDownload limits;
    private final TaskCaller caller;
    private final VisibleCatalog visible;

    Contents(
            ContentUrls locations,
            GithubHosts hosts,
            GithubContent github,
            UrlReader urls,
            BoundedDownload limits,
            TaskCaller caller,
            VisibleCatalog visible) {
        this.locations = locations;
        this.hosts = hosts;
        this.github = github;
        this.urls = urls;
        this.limits = limits;
        this.caller = caller;
        this.visible = visible;
    }

    /// Puts the files of a folder into the target, over what is there. The fields `url` and `token` of the input say
    /// what is fetched.
    public void folder(ActionContext context, Path target) throws IOException {
        switch (locations.resolve(context.input().path("url").asText(), context.task())) {
            case Local local -> FolderCopy.copy(local.path(), target);
            case Remote remote -> remoteFolder(context, remote.url(), target);
        }
        context.workspace().checkSize();
    }

    /// As [#folder], for a reader that does not write to it.
    public void read(ActionContext context, UnpackedFolders.Reader reader) throws IOException {
        switch (locations.resolve(context.input().path("url").asText(), context.task())) {
            case Local local -> reader.read(existing(local.path()));
            case Remote remote -> readRemote(context, remote.url(), reader);
        }
    }

    private void readRemote(ActionContext context, String url, UnpackedFolders.Reader reader) throws IOException {
        Optional<GithubContent.Request> request = ofGithub(context, parse(url));
        if (request.isPresent()) {
            github.read(request.get(), reader);
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.beside(context.workspace())) {
            remoteFolder(context, url, folder.path());
            reader.read(folder.path());
        }
    }

    private static Path existing(Path folder) {
        if (!Files.exists(folder)) {
            throw ActionException.failed("ENOENT: no such file or directory, lstat '%s'".formatted(folder));
        }
        return folder;
    }

    /// Writes a file to the target. Only of a file that was downloaded, the target's folder is made.
    public void file(ActionContext context, Path target) throws IOException {
        switch (locations.resolve(context.input().path("url").asText(), context.task())) {
            case Local local -> copyFile(local.path(), target);
            case Remote remote -> {
                Files.createDirectories(target.getParent());
                remoteFile(context, remote.url(), target);
            }
        }
        context.workspace().checkSize();
    }

    private static void copyFile(Path from, Path to) throws IOException {
        if (!Files.exists(from) || !Files.isDirectory(Objects.requireNonNull(to.getParent()))) {
            throw ActionException.failed(
                    "ENOENT: no such file or directory, copyfile '%s' -> '%s'".formatted(from, to));
        }
        if (Files.isDirectory(from) || Files.isDirectory(to)) {
            throw ActionException.failed(
                    "EISDIR: illegal operation on a directory, copyfile '%s' -> '%s'".formatted(from, to));
        }
        FolderCopy.copy(from, to);
    }

    private void remoteFolder(ActionContext context, String url, Path target) throws IOException {
        WebUrl parsed = parse(url);
        Optional<GithubContent.Request> request = ofGithub(context, parsed);
        if (request.isPresent()) {
            github.folder(request.get(), target);
            return;
        }
        ArchiveFormat format = ArchiveFormat.ofName(parsed.path()).orElse(null);
        check(url, parsed);
        if (format == null) {
            throw ActionException.invalidInput(
                    "%s is no folder: only of GitHub folders can be fetched, of other hosts files (fetch:plain:file) and archives (.tar.gz, .tgz, .zip)"
                            .formatted(url));
        }
        byte[] archive = plain(context, url);
        new Unpacking(url, "", 0, target, limits.ofArchive()).unpack(new ByteArrayInputStream(archive), format);
    }

    private void remoteFile(ActionContext context, String url, Path target) throws IOException {
        Optional<GithubContent.Request> request = ofGithub(context, parse(url));
        if (request.isPresent()) {
            github.file(request.get(), target);
        } else {
            Files.write(target, plain(context, url));
        }
    }

    private Optional<GithubContent.Request> ofGithub(ActionContext context, WebUrl url) {
        return hosts.byName(url.host()).map(host -> {
            RepositoryPath at = RepositoryPath.parse(url.href())
                    .orElseThrow(() -> ActionException.invalidInput(
                            "%s is no address of a repository, or of something in one".formatted(url)));
            caller.run(context.task(), () -> {
                visible.checkAccess("url", url.toString());
                return at;
            });
            return new GithubContent.Request(host, at, url.toString(), token(context));
        });
    }

    private static @Nullable String token(ActionContext context) {
        String token = context.input().path("token").asText();
        return token.isEmpty() ? null : token;
    }

    private byte[] plain(ActionContext context, String url) {
        if (token(context) != null) {
            throw ActionException.invalidInput(
                    "token can be used only for GitHub, but the host of %s is not a configured GitHub".formatted(url));
        }
        try {
            if (urls.read(url, null) instanceof UrlReadResult.Content content) {
                return content.bytes();
            }
            throw ActionException.failed("%s returned no content".formatted(url));
        } catch (UnreadableUrlException failure) {
            throw failed(url, failure);
        }
    }

    private void check(String url, WebUrl parsed) {
        try {
            urls.check(parsed.toString());
        } catch (UnreadableUrlException refused) {
            throw failed(url, refused);
        }
    }

    private static WebUrl parse(String url) {
        try {
            return WebUrl.parse(url);
        } catch (UnreadableUrlException malformed) {
            throw notAllowed(url);
        }
    }

    private static ActionException failed(String url, UnreadableUrlException failure) {
        return switch (failure.reason()) {
            case NOT_ALLOWED -> notAllowed(url);
            case NOT_FOUND -> ActionException.notFound(failure.getMessage());
            case MALFORMED -> ActionException.invalidInput(failure.getMessage());
            case FORBIDDEN, TOO_LARGE, UNREACHABLE -> ActionException.failed(failure.getMessage());
        };
    }

    /// In the words of Backstage, whose clients show them, with the setting of this server in a second line.
    private static ActionException notAllowed(String url) {
        return ActionException.notAllowed(
                "Reading from '%s' is not allowed. You may need to configure an integration for the target host, or add it to the configured list of allowed hosts at 'backend.reading.allow'\n    at this server, the setting is mokuroku.reading.allow"
                        .formatted(url));
    }
}
