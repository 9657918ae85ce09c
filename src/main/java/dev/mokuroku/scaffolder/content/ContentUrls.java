package dev.mokuroku.scaffolder.content;

import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.TaskInfo;
import dev.mokuroku.scaffolder.content.ContentLocation.Local;
import dev.mokuroku.scaffolder.content.ContentLocation.Remote;
import dev.mokuroku.source.file.Folders;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the URL of a step refers to: an absolute URL to itself, a relative one to the template's own folder.
@ApplicationScoped
class ContentUrls {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final String FILE = "file://";
    private static final String LEAVES = "Relative path is not allowed to refer to a directory outside its parent";

    private final UrlReader urls;
    private final Folders folders;

    ContentUrls(UrlReader urls, Folders folders) {
        this.urls = urls;
        this.folders = folders;
    }

    /// @throws ActionException named `NotAllowedError` if a relative URL leaves a folder of this machine
    ContentLocation resolve(String url, TaskInfo task) throws IOException {
        String base = task.baseUrl();
        if (ABSOLUTE.matcher(url).matches()) {
            return new Remote(url);
        }
        if (task.templateFolder() != null) {
            return new Local(child(task.templateFolder(), url));
        }
        if (base == null) {
            throw ActionException.invalidInput(
                    "Failed to fetch, template location could not be determined and the fetch URL is relative, " + url);
        }
        return base.startsWith(FILE) ? new Local(inFolder(base.substring(FILE.length()), url)) : remote(url, base);
    }

    private Remote remote(String url, String base) {
        try {
            return new Remote(urls.resolve(url, base));
        } catch (UnreadableUrlException malformed) {
            throw ActionException.invalidInput(malformed.getMessage());
        }
    }

    /// The template's file must be below a folder of `mokuroku.folders`: what a descriptor says of its own location
    /// opens no other folder of this machine.
    private Path inFolder(String template, String url) throws IOException {
        Path folder = folders.containing(LocationRef.file(template))
                .orElseThrow(() -> ActionException.notAllowed(
                        "The template is at %s, which is in no folder of mokuroku.folders".formatted(template)));
        Path of = Path.of(template).getParent();
        Path file = child(of == null ? folder : of, url);
        if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
            throw ActionException.notAllowed(LEAVES);
        }
        return file;
    }

    private static Path child(Path folder, String path) throws IOException {
        Path child = pathOf(path);
        if (child == null || child.isAbsolute()) {
            throw ActionException.notAllowed(LEAVES);
        }
        Path file = folder.resolve(child).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw ActionException.notAllowed(LEAVES);
        }
        if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
            throw ActionException.notAllowed(LEAVES);
        }
        return file;
    }

    private static @Nullable Path pathOf(String path) {
        try {
            return Path.of(path);
        } catch (InvalidPathException invalid) {
            return null;
        }
    }
}
