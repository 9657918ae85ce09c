package dev.mokuroku.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file or folder of a repository, as a web address of GitHub names it:
/// `https://HOST/OWNER/NAME/{blob,tree,edit,raw}/REVISION/PATH`, the same with `refs/heads/` or `refs/tags/` before
/// the revision, `https://raw.githubusercontent.com/OWNER/NAME/REVISION/PATH`, or the repository itself.
///
/// An address does not say where a revision with slashes ends and the path begins: [#parse] takes the shortest
/// revision, [#revisions] lists all that are possible, and only GitHub knows which one exists.
///
/// @param host in lower case, with its port where that is not the usual one; `github.com` for its raw host
/// @param name without `.git`
/// @param revision a branch, a tag, a commit, or `HEAD` for the default branch
/// @param path unescaped, without a slash at its ends; empty for the whole repository
public record RepositoryPath(String host, String owner, String name, String revision, String path) {
    /// The revision that stands for the default branch.
    public static final String HEAD = "HEAD";

    /// GitHub's host of plain files.
    public static final String RAW_HOST = "raw.githubusercontent.com";

    private static final String RAW_HOST_SHOWS = "github.com";
    private static final Set<String> VIEWS = Set.of("blob", "tree", "edit", "raw");
    private static final Set<String> REFS = Set.of("heads", "tags");
    private static final Pattern ADDRESS = Pattern.compile("(?is)https?://([^/?#]+)(/[^?#]*)?(?:[?#].*)?");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[A-Za-z0-9]+");

    /// Empty for what is no address of a repository, or of something in one.
    public static Optional<RepositoryPath> parse(String url) {
        Matcher address = ADDRESS.matcher(withEscapedHash(url.strip()));
        if (!address.matches() || address.group(2) == null) {
            return Optional.empty();
        }
        String host = address.group(1).toLowerCase(Locale.ROOT);
        List<String> segments = segmentsOf(unescaped(address.group(2)));
        boolean raw = host.equals(RAW_HOST);
        int revision = raw ? 2 : 3;
        if (segments.size() < 2 || segments.contains(".") || segments.contains("..")) {
            return Optional.empty();
        }
        if (!raw && segments.size() == 2) {
            return Optional.of(of(host, segments, List.of(HEAD)));
        }
        if (segments.size() <= revision || (!raw && !VIEWS.contains(segments.get(2)))) {
            return Optional.empty();
        }
        return Optional.of(
                of(raw ? RAW_HOST_SHOWS : host, segments, withoutRefs(segments.subList(revision, segments.size()))));
    }

    /// The same address with `#` written as `%23` where it is part of a file's name, as in `my file #1.yaml` that was
    /// copied from where GitHub shows it. An anchor such as `#L10` stays one.
    public static String withEscapedHash(String url) {
        int hash = url.indexOf('#');
        if (hash < 0 || url.indexOf('?') >= 0) {
            return url;
        }
        String before = url.substring(url.lastIndexOf('/', hash) + 1, hash);
        boolean partOfName = !FILE_NAME.matcher(before).matches()
                && FILE_NAME.matcher(url.substring(hash)).matches();
        return partOfName ? url.replace("#", "%23") : url;
    }

    private static RepositoryPath of(String host, List<String> segments, List<String> rest) {
        return new RepositoryPath(
                host,
                segments.get(0),
                segments.get(1).replaceFirst("\\.git$", ""),
                rest.getFirst(),
                String.join("/", rest.subList(1, rest.size())));
    }

    /// `owner/name`.
    public String slug() {
        return owner + "/" + name;
    }

    /// Whether it is this repository, in letters of any case.
    public boolean isOf(String otherHost, String otherSlug) {
        return host.equalsIgnoreCase(otherHost) && slug().equalsIgnoreCase(otherSlug);
    }

    /// Every revision that the address can mean with a path after it, the shortest first.
    public List<String> revisions() {
        List<String> revisions = new ArrayList<>();
        String rest = rest();
        for (int end = rest.indexOf('/', revision.length()); end >= 0; end = rest.indexOf('/', end + 1)) {
            revisions.add(rest.substring(0, end));
        }
        return revisions;
    }

    /// The same address with this revision, or empty where it cannot mean that one.
    public Optional<RepositoryPath> withRevision(String other) {
        String rest = rest();
        return rest.startsWith(other + "/")
                ? Optional.of(new RepositoryPath(host, owner, name, other, rest.substring(other.length() + 1)))
                : Optional.empty();
    }

    /// Another path of the same revision.
    public RepositoryPath at(String other) {
        return new RepositoryPath(host, owner, name, revision, other);
    }

    /// Whether both addresses lead to one file, in whatever view and spelling. `HEAD` is a revision like any other.
    public boolean isSameFile(RepositoryPath other) {
        return !path.isEmpty() && isOf(other.host, other.slug()) && rest().equals(other.rest());
    }

    /// Whether two addresses are the same, or lead to one file of a repository.
    public static boolean areSameFile(String one, String other) {
        return one.equals(other)
                || parse(one)
                        .flatMap(first -> parse(other).map(first::isSameFile))
                        .orElse(false);
    }

    /// Where people see it, escaped no more than what would end the path of an address: as Backstage's provider of
    /// GitHub writes locations.
    ///
    /// @param view `blob`, `tree` or `edit`
    public String url(String view) {
        return "https://%s/%s/%s/%s/%s/%s".formatted(host, owner, name, view, escaped(revision), escaped(path));
    }

    private String rest() {
        return path.isEmpty() ? revision : revision + "/" + path;
    }

    private static List<String> segmentsOf(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /// `refs/heads/BRANCH` is what GitHub's own button "Raw" leads to.
    private static List<String> withoutRefs(List<String> rest) {
        boolean named = rest.size() > 2 && rest.getFirst().equals("refs") && REFS.contains(rest.get(1));
        return named ? rest.subList(2, rest.size()) : rest;
    }

    private static String escaped(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }

    /// What is no escape stays as it is.
    private static String unescaped(String text) {
        return ESCAPES.matcher(text).replaceAll(escapes -> {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (String octet : escapes.group().substring(1).split("%", -1)) {
                octets.write(Integer.parseInt(octet, 16));
            }
            return Matcher.quoteReplacement(octets.toString(UTF_8));
        });
    }
}
