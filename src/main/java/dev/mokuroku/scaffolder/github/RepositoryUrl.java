package dev.mokuroku.scaffolder.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.scaffolder.action.ActionException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The value of a RepoUrlPicker: `github.com?owner=acme&repo=shop`.
///
/// @param text as the template gives it
public record RepositoryUrl(String text, String host, String owner, String name) {
    /// @throws ActionException if the host, the owner or the repository is missing
    public static RepositoryUrl parse(String text) {
        int query = text.indexOf('?');
        String host = (query < 0 ? text : text.substring(0, query)).replaceAll("/+$", "");
        Map<String, String> values = query < 0 ? Map.of() : values(text.substring(query + 1));
        String address = "https://%s/%s".formatted(host, query < 0 ? "" : text.substring(query));
        return new RepositoryUrl(
                text,
                host.toLowerCase(Locale.ROOT),
                required(values, "owner", address),
                required(values, "repo", address));
    }

    private static Map<String, String> values(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, _) -> first));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) { // a percent sign that begins no code
            return text;
        }
    }

    private static String required(Map<String, String> values, String name, String address) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw ActionException.invalidInput(
                    "Invalid repo URL passed to publisher: %s, missing %s".formatted(address, name));
        }
        return value;
    }

    /// `acme/shop`.
    public String slug() {
        return owner + "/" + name;
    }

    /// A path of the REST API.
    ///
    /// @param below such as `/topics`, escaped
    public String api(String below) {
        return "/repos/%s/%s%s".formatted(escaped(owner), escaped(name), below);
    }

    /// A text as a part of a path.
    public static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
