package dev.mokuroku.source.github.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.GithubHost;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Knows where the revision of an address ends and the path begins, for branches and tags with slashes in their
/// names. Default branches are known from scans; other revisions are looked up by one call, however many the address
/// can mean. Any thread may call.
@ApplicationScoped
public class Revisions {
    /// A branch may be created or renamed meanwhile.
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private static final int MAX_KNOWN = 10_000;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private final GithubClient client;
    private final Map<String, String> defaultBranches = new ConcurrentHashMap<>();
    private final Cache<String, String> lookedUp = Caffeine.newBuilder()
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(MAX_KNOWN)
            .build();

    Revisions(GithubClient client) {
        this.client = client;
    }

    /// A scan saw what this repository's default branch is called.
    ///
    /// @param slug `owner/name`
    public void remember(String host, String slug, String branch) {
        defaultBranches.put(key(host, slug), branch.intern()); // for it is `main` nearly everywhere
    }

    /// The address, divided where that is known; empty where GitHub has to be asked.
    Optional<RepositoryPath> known(RepositoryPath at) {
        if (isCertain(at)) {
            return Optional.of(at);
        }
        String repository = key(at.host(), at.slug());
        return Optional.ofNullable(defaultBranches.get(repository))
                .flatMap(at::withRevision)
                .or(() -> cached(repository, at.revision(), at))
                .or(() -> cached(repository, folderOf(at), at));
    }

    /// GitHub found something at this revision. No branch can be called `main/x` where one is called `main`, so that
    /// settles every address that begins so.
    void confirm(RepositoryPath at) {
        if (!isCertain(at)) {
            lookedUp.put(key(at.host(), at.slug()) + " " + at.revision(), at.revision());
        }
    }

    /// Asks GitHub where the revision ends: at a branch, else at a tag. Empty where there is neither, or GitHub does
    /// not know the repository.
    Optional<RepositoryPath> lookUp(GithubHost host, RepositoryPath at) throws GithubException {
        RevisionsQuery query = new RevisionsQuery(at);
        JsonNode repository = client.queryDocument(host, at.owner(), query.document(), query.variables())
                .path("repository");
        Optional<String> found = query.existing(repository);
        Optional<RepositoryPath> divided = found.flatMap(at::withRevision);
        divided.ifPresent(this::confirm);
        found.ifPresent(revision -> lookedUp.put(key(at.host(), at.slug()) + " " + folderOf(at), revision));
        return divided;
    }

    /// What `HEAD` stands for, or empty where GitHub does not know the repository.
    Optional<String> defaultBranch(GithubHost host, RepositoryPath at) throws GithubException {
        String repository = key(at.host(), at.slug());
        String known = defaultBranches.get(repository);
        known = known == null ? lookedUp.getIfPresent(repository) : known;
        if (known != null) {
            return Optional.of(known);
        }
        RevisionsQuery query = new RevisionsQuery(at.at(""));
        JsonNode branch = client.queryDocument(host, at.owner(), query.document(), query.variables())
                .at("/repository/defaultBranchRef/name");
        Optional<String> found = branch.isTextual() ? Optional.of(branch.asText()) : Optional.empty();
        found.ifPresent(name -> lookedUp.put(repository, name));
        return found;
    }

    private Optional<RepositoryPath> cached(String repository, String revisionOrFolder, RepositoryPath at) {
        return Optional.ofNullable(lookedUp.getIfPresent(repository + " " + revisionOrFolder))
                .flatMap(at::withRevision);
    }

    private static boolean isCertain(RepositoryPath at) {
        List<String> revisions = at.revisions();
        return revisions.size() < 2
                || at.revision().equals(RepositoryPath.HEAD)
                || COMMIT.matcher(at.revision()).matches();
    }

    private static String folderOf(RepositoryPath at) {
        return at.revisions().getLast();
    }

    private static String key(String host, String slug) {
        return (host + "/" + slug).toLowerCase(Locale.ROOT);
    }
}
