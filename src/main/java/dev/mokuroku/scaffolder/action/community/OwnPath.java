package dev.mokuroku.scaffolder.action.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The path of an API of this server, and of nothing else.
final class OwnPath {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@%/-]*");
    private static final Pattern DOTS = Pattern.compile("(?i)(^|/)(\\.|%2e){1,2}(/|$)");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final int HEXADECIMAL = 16;
    private static final String ROOT = "/api/";
    /// The name of the API behind the root.
    private static final Pattern API = Pattern.compile("/api/(?!(?i:scaffolder)/)[A-Za-z0-9-]+(/.*)?");

    private OwnPath() {}

    /// `/api/…` with its query. Templates cannot start templates.
    ///
    /// @param given with or without `/api/`; may hold a query
    /// @param params added to the query
    static String of(String given, JsonNode params) {
        int mark = given.indexOf('?');
        String name = mark < 0 ? given : given.substring(0, mark);
        String path = withRoot(name);
        String read = asTheServerReadsIt(path);
        boolean own = NAMES.matcher(name).matches()
                && !read.contains("//")
                && !DOTS.matcher(read).find()
                && API.matcher(read).matches();
        if (!own) {
            throw ActionException.notAllowed(
                    "path must be the path of an API of this server, such as catalog/entities, and none of its templates, but is '%s'"
                            .formatted(given));
        }
        return checked(path + query(mark < 0 ? "" : given.substring(mark + 1), params), given);
    }

    /// Without matrix parameters, and with percent-encoded characters decoded.
    private static String asTheServerReadsIt(String path) {
        String plain = ENCODED.matcher(path)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), HEXADECIMAL))));
        return MATRIX_PARAMETERS.matcher(plain).replaceAll("");
    }

    private static String withRoot(String name) {
        String below = name.startsWith("/") ? name.substring(1) : name;
        return below.startsWith("api/") ? "/" + below : ROOT + below;
    }

    private static String query(String given, JsonNode params) {
        List<String> parts = new ArrayList<>(given.isEmpty() ? List.of() : List.of(given));
        params.properties()
                .forEach(param -> parts.add(
                        encoded(param.getKey()) + "=" + encoded(param.getValue().asText())));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String checked(String path, String given) {
        try {
            return new URI(path).toString();
        } catch (URISyntaxException invalid) {
            throw ActionException.invalidInput("path is no path of a URL: '%s'".formatted(given));
        }
    }
}
