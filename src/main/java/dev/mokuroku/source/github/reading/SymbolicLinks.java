package dev.mokuroku.source.github.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.GithubHost;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows symbolic links within a repository. GitHub answers the path that a link leads to as its content, so a text
/// of that shape is looked at more closely, by one call. Any thread may call.
@ApplicationScoped
public class SymbolicLinks {
    /// Links that lead to links.
    public static final int MAX_HOPS = 5;

    private static final int MAX_LENGTH = 1_024;
    private static final int MODE = 0120000;
    private static final String QUERY = """
            query Link($owner: String!, $name: String!, $folder: String!, $target: String!) {
              rateLimit { limit cost remaining resetAt }
              repository(owner: $owner, name: $name) {
                folder: object(expression: $folder) { ... on Tree { entries { name mode } } }
                target: object(expression: $target) %s
              }
            }
            """.formatted(AliasedFiles.BLOB);

    private final GithubClient client;

    SymbolicLinks(GithubClient client) {
        this.client = client;
    }

    /// A symbolic link.
    ///
    /// @param target path of what it leads to; null outside of the repository
    /// @param blob at that path, as [AliasedFiles#BLOB] asks for it; without fields where there is none
    public record Link(@Nullable String target, JsonNode blob) {}

    /// Whether this may be the content of a link: a path without the end of a line. No descriptor reads so.
    public static boolean mayBe(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH
                && text.chars().noneMatch(character -> character == '\n' || character == ':' || character == 0);
    }

    static boolean mayBe(byte[] content) {
        return content.length <= MAX_LENGTH && mayBe(new String(content, UTF_8));
    }

    /// One step, or empty where the file is no link.
    ///
    /// @param text of the file
    public Optional<Link> follow(GithubHost host, RepositoryPath at, String text) throws GithubException {
        String target = targetOf(at.path(), text);
        int slash = at.path().lastIndexOf('/');
        String folder = at.path().substring(0, Math.max(0, slash));
        Map<String, Object> variables = Map.of(
                "owner",
                at.owner(),
                "name",
                at.name(),
                "folder",
                at.revision() + ":" + folder,
                "target",
                at.revision() + ":" + (target == null ? at.path() : target));
        JsonNode repository =
                client.queryDocument(host, at.owner(), QUERY, variables).path("repository");
        String name = at.path().substring(slash + 1);
        boolean link = repository
                .at("/folder/entries")
                .valueStream()
                .anyMatch(entry -> entry.path("name").asText().equals(name)
                        && entry.path("mode").asInt() == MODE);
        return link ? Optional.of(new Link(target, repository.path("target"))) : Optional.empty();
    }

    /// Null where it leads out of the repository.
    private static @Nullable String targetOf(String path, String text) {
        Deque<String> target = new ArrayDeque<>(List.of(path.split("/")));
        target.removeLast();
        if (text.startsWith("/")) {
            return null;
        }
        for (String segment : text.split("/", -1)) {
            if (segment.equals("..")) {
                if (target.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                target.addLast(segment);
            }
        }
        return String.join("/", target);
    }
}
