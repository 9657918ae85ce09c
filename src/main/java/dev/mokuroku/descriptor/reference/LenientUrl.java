package dev.mokuroku.descriptor.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a URL, as lenient as browsers are: a space in a path is one, not an error.
///
/// @param origin scheme, host and port
/// @param path begins with a slash, without `.` and `..`, percent-encoded
/// @param query with its question mark, or `""`
record LenientUrl(String origin, String path, String query) {
    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/?#\\\\]+)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final String ENCODED = " \"<>`{}^|";

    static Optional<LenientUrl> parse(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String query = matcher.group(3) == null ? "" : matcher.group(3);
        return Optional.of(
                new LenientUrl(matcher.group(1).toLowerCase(Locale.ROOT), normalized(matcher.group(2)), query));
    }

    /// Another path of the same host, with the same query: it may hold the token that reads the file.
    LenientUrl withPath(String other) {
        return new LenientUrl(origin, normalized(other), query);
    }

    /// Up to the last slash.
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return origin + path + query;
    }

    private static String normalized(String path) {
        Deque<String> result = new ArrayDeque<>();
        String[] segments = path.replace('\\', '/').split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".")) {
                case ".." -> {
                    result.pollLast();
                    keepFolder(result, last);
                }
                case "." -> keepFolder(result, last);
                default -> result.addLast(encoded(segments[i]));
            }
        }
        return "/" + String.join("/", result);
    }

    /// What ends in `.` or `..` is a folder, and ends in a slash.
    private static void keepFolder(Deque<String> result, boolean last) {
        if (last) {
            result.addLast("");
        }
    }

    private static String encoded(String segment) {
        StringBuilder result = new StringBuilder();
        for (byte octet : segment.getBytes(UTF_8)) {
            if (octet <= ' ' || octet == 0x7F || ENCODED.indexOf(octet) >= 0) {
                result.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            } else {
                result.append((char) octet);
            }
        }
        return result.toString();
    }
}
