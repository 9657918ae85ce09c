package dev.mokuroku.scaffolder.filter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.templating.TemplateException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a repository as Backstage's picker writes it: `github.com?owner=acme&repo=shop`.
///
/// @param query what stands after the question mark
/// @param parameters of the query, by name
public record RepoUrl(String host, String query, Map<String, String> parameters) {
    private static final Pattern HOST = Pattern.compile("(?:[^/?#@]*@)?([^/?#]+)[^?#]*(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    /// @throws TemplateException named `InputError` if the text has no host
    public static RepoUrl parse(String text) {
        Matcher parts = HOST.matcher(text);
        if (!parts.matches()) {
            throw invalid("Invalid repo URL passed to publisher, got %s, TypeError: Invalid URL".formatted(text));
        }
        String query = parts.group(2) == null ? "" : parts.group(2);
        return new RepoUrl(hostOf(parts.group(1)), query, parametersOf(query));
    }

    /// @throws TemplateException named `InputError` if the host is unknown or a parameter is missing
    public static RepoUrl parse(String text, GitHosts hosts) {
        RepoUrl url = parse(text);
        GitHosts.Type type = hosts.typeOf(url.host());
        if (type == null) {
            throw invalid("No matching integration configuration for host %s, please check your integrations config"
                    .formatted(url.host()));
        }
        if (type != GitHosts.Type.GITLAB || url.get("project") == null) {
            type.needed().forEach(url::required);
        }
        return url;
    }

    /// @throws TemplateException named `InputError` if the parameter is missing or empty
    public String required(String name) {
        String value = get(name);
        if (value == null || value.isEmpty()) {
            throw invalid("Invalid repo URL passed to publisher: https://%s/%s, missing %s"
                    .formatted(host, query.isEmpty() ? "" : "?" + query, name));
        }
        return value;
    }

    public @Nullable String get(String name) {
        return parameters.get(name);
    }

    public String slug() {
        return get("owner") + "/" + get("repo");
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("host", host);
        for (String name : new String[] {"owner", "repo", "organization", "workspace", "project"}) {
            String value = get(name);
            if (value != null) {
                json.put(name, value);
            }
        }
        return json;
    }

    /// The port is part of the host, except for 443.
    private static String hostOf(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(host).matches()) {
            long address = Long.parseLong(host); // browsers read a number as an address
            return "%d.%d.%d.%d"
                    .formatted((address >> 24) & 0xFF, (address >> 16) & 0xFF, (address >> 8) & 0xFF, address & 0xFF);
        }
        return host.endsWith(":443") || host.endsWith(":") ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    /// Of a name that stands twice, the first value counts.
    private static Map<String, String> parametersOf(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                parameters.putIfAbsent(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static TemplateException invalid(String message) {
        return new TemplateException("InputError", message);
    }
}
