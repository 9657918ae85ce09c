package dev.mokuroku.descriptor.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file in a repository, recognised by its web address on GitHub, GitLab, Gitea and similar hosts:
/// `/OWNER/REPOSITORY/blob/REVISION/PATH`, after the rules of the library `git-url-parse`.
///
/// @param repository host, owner and name, which are the same for all files of a repository
/// @param root path of the repository's root at this revision, without a slash at its end
record RepositoryFile(String repository, String root) {
    /// In the order in which they are tried to find the end of the repository's name.
    private static final List<String> VIEWS = List.of("blob", "issues", "tree", "commit", "src", "raw", "edit");

    private static final List<String> FILE_VIEWS = List.of("raw", "src", "blob", "tree", "edit");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /// Empty where the address is not recognised as a file in a repository.
    static Optional<RepositoryFile> of(LenientUrl address) {
        List<String> written = Arrays.asList(address.path().substring(1).split("/", -1));
        List<String> parts;
        try {
            parts = written.stream().map(RepositoryFile::decoded).toList();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        int name = indexOfName(parts);
        int view = name + 1 < parts.size() && parts.get(name + 1).equals("-") ? name + 2 : name + 1;
        int file = view + 2;
        boolean isFile = file < parts.size()
                && FILE_VIEWS.contains(parts.get(view))
                && !parts.get(file).isEmpty();
        if (!isFile) {
            return Optional.empty();
        }
        String host = PORT.matcher(address.origin()).replaceFirst("");
        return Optional.of(new RepositoryFile(
                host.substring(host.indexOf("://") + 3) + "/" + String.join("/", parts.subList(0, name + 1)),
                "/" + String.join("/", written.subList(0, file))));
    }

    private static int indexOfName(List<String> parts) {
        int dash = indexOf("-", parts);
        int blob = indexOf("blob", parts);
        int tree = indexOf("tree", parts);
        int end = Stream.concat(
                        Stream.of(dash, blob > 0 && tree > 0 ? Math.min(blob, tree) : -1),
                        VIEWS.stream().map(view -> indexOf(view, parts)))
                .filter(index -> index > 0)
                .findFirst()
                .orElse(parts.size());
        return end - 1;
    }

    /// Not among the first two, which are owner and repository.
    private static int indexOf(String part, List<String> parts) {
        int index = parts.size() < 2 ? -1 : parts.subList(2, parts.size()).indexOf(part);
        return index < 0 ? -1 : index + 2;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
