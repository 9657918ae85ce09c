package dev.mokuroku.source.url;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.source.url.UnreadableUrlException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An `http` or `https` URL in its one spelling: what is checked is what is asked for.
///
/// Reads what browsers do (blanks, braces and letters beyond ASCII are escaped, `..` is resolved) but
/// refuses what different parsers take for different hosts: user names, backslashes, control
/// characters, numbers in place of an address.
///
/// @param uri absolute, with a host, without a fragment and without dot segments
/// @param href the same as browsers write it, with brackets and bars as they are
/// @param original the URL as it was written
public record WebUrl(URI uri, String href, String original) {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");
    private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}\\\\]");
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern ESCAPED_DOT = Pattern.compile("(?i)%2e");
    /// Beside letters, digits and escapes.
    private static final String PLAIN_IN_PATH = "-._~!$&'()*+,;=:@/";
    private static final String PLAIN_IN_QUERY = PLAIN_IN_PATH + "?";
    private static final String PLAIN_IN_HREF = PLAIN_IN_PATH + "[]^|";

    public static WebUrl parse(String text) throws UnreadableUrlException {
        String original = text.strip();
        Matcher parts = PARTS.matcher(original);
        if (!parts.matches()) {
            throw malformed(original, "it must start with https:// or http://");
        }
        if (UNUSABLE.matcher(original).find()) {
            throw malformed(original, "it holds a backslash or a control character");
        }
        String path = withoutDotSegments(ESCAPED_DOT.matcher(parts.group(3)).replaceAll("."));
        String query =
                parts.group(4) == null ? "" : "?" + escaped(parts.group(4).substring(1), PLAIN_IN_QUERY);
        String origin = origin(original, parts.group(1).toLowerCase(Locale.ROOT), parts.group(2));
        WebUrl url = new WebUrl(
                URI.create(origin + escaped(path, PLAIN_IN_PATH) + query),
                origin + escaped(path, PLAIN_IN_HREF) + query,
                original);
        if (url.hasEscapedDotSegments()) {
            throw malformed(original, "it holds an escaped ..");
        }
        return url;
    }

    /// A reference in a page at this URL.
    public WebUrl resolve(String reference) throws UnreadableUrlException {
        String target = reference.strip();
        if (ABSOLUTE.matcher(target).matches()) {
            return parse(target);
        }
        String path = uri.getRawPath();
        if (target.startsWith("//")) {
            return parse(uri.getScheme() + ":" + target);
        } else if (target.startsWith("/")) {
            return parse(origin() + target);
        } else if (target.startsWith("?")) {
            return parse(origin() + path + target);
        }
        return parse(origin() + path.substring(0, path.lastIndexOf('/') + 1) + target);
    }

    /// `host`, or `host:port` where the port is not the scheme's own.
    public String host() {
        return uri.getRawAuthority();
    }

    /// In lower case, without the port.
    public String hostname() {
        return uri.getHost();
    }

    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    public boolean onUsualPort() {
        return uri.getPort() < 0;
    }

    /// Starts with a slash; unescaped.
    public String path() {
        return uri.getPath();
    }

    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    public String toString() {
        return original;
    }

    /// A path that means itself, percent signs too, as browsers write it.
    public static String escapedPath(String path) {
        return escaped(path.replace("%", "%25"), PLAIN_IN_HREF);
    }

    /// A segment of a path or of a query, so that it means nothing but itself.
    public static String escapedSegment(String text) {
        return escaped(text.replace("%", "%25"), "-._~!$'()*,:@");
    }

    private static String origin(String original, String scheme, String authority) throws UnreadableUrlException {
        if (authority.contains("@")) {
            throw malformed(original, "it holds a user name");
        }
        try {
            URI origin = new URI(scheme + "://" + authority.toLowerCase(Locale.ROOT)).parseServerAuthority();
            if (origin.getHost() == null || origin.getPort() == 0 || origin.getPort() > 65_535) {
                throw malformed(original, "it has no valid host");
            }
            if (NUMBER_AT_END.matcher(origin.getHost()).matches()
                    && !IPV4.matcher(origin.getHost()).matches()) {
                throw malformed(original, "its host is a number, but neither a name nor an IP address");
            }
            boolean usual = origin.getPort() < 0 || origin.getPort() == (scheme.equals("https") ? 443 : 80);
            return scheme + "://" + origin.getHost() + (usual ? "" : ":" + origin.getPort());
        } catch (URISyntaxException unusable) {
            throw malformed(original, "'%s' is not a host".formatted(authority));
        }
    }

    /// Resolves `.` and `..` as browsers do.
    private static String withoutDotSegments(String path) {
        String[] segments = path.split("/", -1);
        Deque<String> result = new ArrayDeque<>();
        for (int at = 1; at < segments.length; at++) {
            boolean last = at + 1 == segments.length;
            if (segments[at].equals("..")) {
                result.pollLast();
            } else if (!segments[at].equals(".")) {
                result.addLast(segments[at]);
                continue;
            }
            if (last) {
                result.addLast("");
            }
        }
        return "/" + String.join("/", result);
    }

    /// Whether a server that unescapes more than once, or slashes too, would find a `..`.
    private boolean hasEscapedDotSegments() {
        String path = uri.getRawPath();
        for (String before = ""; !path.equals(before); ) {
            before = path;
            path = unescaped(path);
        }
        return Pattern.compile("(^|[/\\\\])\\.\\.?([/\\\\]|$)").matcher(path).find();
    }

    private static String unescaped(String path) {
        return Pattern.compile("%([0-9A-Fa-f]{2})").matcher(path).replaceAll(match -> {
            int value = Integer.parseInt(match.group(1), 16);
            return Matcher.quoteReplacement(value < 128 ? Character.toString(value) : "?");
        });
    }

    private static String escaped(String text, String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            boolean letter = character < 128 && Character.isLetterOrDigit(character);
            boolean escape = character == '%' && text.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (letter || escape || plain.indexOf(character) >= 0) {
                escaped.appendCodePoint(character);
            } else {
                for (byte octet : Character.toString(character).getBytes(UTF_8)) {
                    escaped.append("%%%02X".formatted(octet & 0xFF));
                }
            }
        }
        return escaped.toString();
    }

    private static UnreadableUrlException malformed(String url, String why) {
        return new UnreadableUrlException(Reason.MALFORMED, url, why);
    }
}
