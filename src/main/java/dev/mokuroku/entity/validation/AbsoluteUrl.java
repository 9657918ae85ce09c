package dev.mokuroku.entity.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a browser's `new URL(…)` accepts a text as an absolute URL, which is much more than
/// [java.net.URI] does: <https://url.spec.whatwg.org/#url-parsing>. Hosts are checked for the
/// characters they may hold, not resolved.
final class AbsoluteUrl {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("[^\\x00-\\x20#%/:<>?@\\[\\\\\\]^|\\x7F]+|\\[[0-9a-fA-F:.]+\\]");
    private static final Pattern ESCAPED = Pattern.compile("%(?!20)[0-9a-fA-F]{2}");
    private static final Pattern PORT = Pattern.compile(":([0-9]{0,5})$");
    private static final Set<String> WITH_HOST = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int MAX_PORT = 65_535;

    private AbsoluteUrl() {}

    static boolean isValid(String text) {
        Matcher url = SCHEME.matcher(text.trim().replaceAll("[\\t\\r\\n]", ""));
        if (!url.matches()) {
            return false;
        }
        String rest = url.group(2);
        if (WITH_HOST.contains(url.group(1).toLowerCase(Locale.ROOT))) {
            return isAuthority(rest.replaceFirst("^[/\\\\]*", "").split("[/\\\\?#]", 2)[0]);
        }
        String authority = rest.startsWith("//") ? rest.substring(2).split("[/?#]", 2)[0] : "";
        return authority.isEmpty() || url.group(1).equalsIgnoreCase("file") || isAuthority(authority);
    }

    private static boolean isAuthority(String authority) {
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        Matcher port = PORT.matcher(hostAndPort);
        boolean hasPort = port.find();
        String host = hasPort ? hostAndPort.substring(0, port.start()) : hostAndPort;
        return HOST.matcher(ESCAPED.matcher(host).replaceAll("x")).matches()
                && (!hasPort || port.group(1).isEmpty() || Integer.parseInt(port.group(1)) <= MAX_PORT);
    }
}
