package dev.mokuroku.source.github.reading;

import dev.mokuroku.source.github.reading.GithubTree.Entry;
import dev.mokuroku.source.glob.Glob;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the files of one tree that match one of some patterns: by its one recursive listing, and where GitHub
/// leaves a part of that out, by the listings of the folders below which a pattern can match.
final class TreeSearch {
    /// Trees of a search. Hardly any repository needs ten.
    private static final int MAX_CALLS = 200;

    private final String url;
    private final List<Glob> globs;
    private final Listing listing;
    private final List<Entry> found = new ArrayList<>();
    private int calls;

    /// How to ask for a tree.
    interface Listing {
        GithubTree load(String treeish, boolean recursive) throws UnreadableUrlException;
    }

    /// @param url named in failures
    TreeSearch(String url, List<Glob> globs, Listing listing) {
        this.url = url;
        this.globs = globs;
        this.listing = listing;
    }

    /// @param root the recursive listing of the root
    List<Entry> matching(GithubTree root) throws UnreadableUrlException {
        if (root.truncated()) {
            descend(root.sha(), "");
        } else {
            collect(root.entries(), "");
        }
        found.sort(Comparator.comparing(Entry::path));
        return found;
    }

    /// A folder whose recursive listing is not whole.
    private void descend(String sha, String folder) throws UnreadableUrlException {
        GithubTree own = list(sha, false);
        if (own.truncated()) {
            throw tooLarge("GitHub does not list the whole folder /" + folder);
        }
        collect(own.entries(), folder);
        for (Entry entry : own.entries()) {
            String path = below(folder, entry.path());
            if (entry.isFolder() && globs.stream().anyMatch(glob -> glob.mayMatchBelow(path))) {
                GithubTree complete = list(entry.sha(), true);
                if (complete.truncated()) {
                    descend(entry.sha(), path);
                } else {
                    collect(complete.entries(), path);
                }
            }
        }
    }

    private GithubTree list(String sha, boolean recursive) throws UnreadableUrlException {
        if (++calls > MAX_CALLS) {
            throw tooLarge("searching it takes more than %d calls; a longer fixed start of the path takes fewer"
                    .formatted(MAX_CALLS));
        }
        return listing.load(sha, recursive);
    }

    private void collect(List<Entry> entries, String folder) {
        entries.stream()
                .filter(Entry::isFile)
                .map(entry -> folder.isEmpty() ? entry : entry.below(folder))
                .filter(entry -> globs.stream().anyMatch(glob -> glob.matches(entry.path())))
                .forEach(found::add);
    }

    private static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private UnreadableUrlException tooLarge(String why) {
        return new UnreadableUrlException(Reason.TOO_LARGE, url, why);
    }
}
