package dev.mokuroku.scaffolder.validation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The formats of the keyword `format`. An unknown format accepts everything.
final class Formats {
    private static final String DATE = "\\d{4}-(?:0\\d|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "(?:[01]\\d|2[0-4]):[0-5]\\d:(?:[0-5]\\d|60)";
    private static final String OFFSET = "(?:[zZ]|[+-][0-5]\\d:(?:[0-5]\\d|60))";
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";
    private static final String IPV4 = "(?:" + BYTE + "\\.){3}" + BYTE;
    private static final String LABEL = "[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?";
    private static final String HOSTNAME = "(?=.{1,255}$)" + LABEL + "(?:\\." + LABEL + ")*\\.?";
    private static final String LOCAL_PART = "[\\w!#$%&'*+/=?^`{|}~-]+(?:\\.[\\w!#$%&'*+/=?^`{|}~-]+)*";
    private static final String EMAIL = LOCAL_PART + "@(?:" + LABEL + "(?:\\." + LABEL + ")+|\\[" + IPV4 + "\\])";
    private static final String URI = "[a-zA-Z][a-zA-Z0-9+.-]*:\\S*";
    private static final String URI_CHARACTERS = "(?:%[0-9a-fA-F]{2}|[!#$&-;=?-Z_a-z~\\[\\]])*";
    private static final String POINTER = "(?:/(?:[^/~]|~[01])*)*";
    private static final String COLOR_NAMES =
            "aqua|black|blue|fuchsia|gray|green|lime|maroon|navy|olive|orange|purple|red|silver|teal|white|yellow";

    private static final Map<String, Predicate<String>> ALL = Map.ofEntries(
            entry("date-time", whole(DATE + "[tT ]" + TIME + "(?:\\.\\d+)?" + OFFSET)),
            entry("date", whole(DATE)),
            entry("time", whole(TIME)),
            entry("duration", part("P(?:T\\d+[HMS]|\\d+[DMYW])", Pattern.CASE_INSENSITIVE)),
            entry("email", whole(EMAIL)),
            entry("idn-email", whole("[^\\s@\"]+@[^\\s@]+")),
            entry("ip-address", whole(IPV4)),
            entry("ipv4", whole(IPV4)),
            entry("ipv6", Ipv6Address::isValid),
            entry("uri", whole(URI)),
            entry("iri", whole(URI)),
            entry("uri-reference", whole(URI_CHARACTERS)),
            entry("iri-reference", whole("[^\\s\"<>\\\\^`{|}]*")),
            entry("uuid", whole("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")),
            entry("json-pointer", whole(POINTER)),
            entry("relative-json-pointer", whole("\\d+(?:#|" + POINTER + ")")),
            entry("hostname", whole(HOSTNAME)),
            entry("host-name", whole(HOSTNAME)),
            entry("utc-millisec", whole("[+-]?\\d+(?:\\.0*)?")),
            entry("regex", JavaScriptPattern::isValid),
            entry("regexp", JavaScriptPattern::isValid),
            entry("pattern", JavaScriptPattern::isValid),
            entry("style", part("[^\\r\\n\\t ][^:]*:[\\r\\n\\t ]*[^\\r\\n\\t ;]*", 0)),
            entry("color", whole("#?(?:[0-9A-Fa-f]{3}){1,2}|" + COLOR_NAMES + "|rgb\\([^)]*\\)")),
            entry("phone", whole("\\+(?:[0-9] ?){6,14}[0-9]")),
            entry("alpha", whole("[a-zA-Z]+")),
            entry("alphanumeric", whole("[a-zA-Z0-9]+")));

    private Formats() {}

    static boolean accepts(String format, String text) {
        return ALL.getOrDefault(format, _ -> true).test(text);
    }

    private static Predicate<String> whole(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).matches();
    }

    private static Predicate<String> part(String regex, int flags) {
        Pattern pattern = Pattern.compile(regex, flags);
        return text -> pattern.matcher(text).find();
    }
}
