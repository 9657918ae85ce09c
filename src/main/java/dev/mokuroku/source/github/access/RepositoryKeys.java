package dev.mokuroku.source.github.access;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.WebUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the repository of an address. The key of a repository is `owner/name` in lower case. On hosts whose
/// organisations are not scanned the host comes first, so that no listing has the key and the repository is private.
/// Addresses of hosts without credentials are read anonymously: everyone may see what is there.
@ApplicationScoped
class RepositoryKeys {
    private static final String URL = "url:";
    private static final Pattern WEB = Pattern.compile("(?i)\\s*https?:");
    /// The key of no repository.
    private static final String UNREADABLE = "";

    private final String scannedHost;
    private final Set<String> hosts = new TreeSet<>();

    RepositoryKeys(GithubConfig config) {
        this.scannedHost = config.host().toLowerCase(Locale.ROOT);
        hosts.add(scannedHost);
        config.hosts().keySet().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    static String keyOf(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    /// @param location `url:https://github.com/acme/shop/tree/main/catalog-info.yaml`
    Optional<String> ofLocation(String location) {
        return location.startsWith(URL) ? ofUrl(location.substring(URL.length())) : Optional.empty();
    }

    /// Empty for an address that is in no repository of a configured host. Of the address that would be read: ports and
    /// dots may be written in several ways. What nobody can read is in a repository that nobody knows.
    Optional<String> ofUrl(String url) {
        if (!WEB.matcher(url).lookingAt()) {
            return Optional.empty();
        }
        String read;
        try {
            read = WebUrl.parse(RepositoryPath.withEscapedHash(url)).href();
        } catch (UnreadableUrlException malformed) {
            return Optional.of(UNREADABLE);
        }
        return RepositoryPath.parse(read)
                .filter(path -> hosts.contains(path.host()))
                .map(path ->
                        path.host().equals(scannedHost) ? keyOf(path.slug()) : path.host() + "/" + keyOf(path.slug()));
    }
}
