package dev.mokuroku.graphql.transport;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The `Content-Type` of a request.
public final class ContentTypes {
    private static final Set<String> JSON = Set.of("application/json", "application/graphql+json");
    /// A comma inside a quoted parameter separates nothing.
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /// The longest header that is parsed: a media type with its parameters is much shorter.
    private static final int MAX_LENGTH = 1_000;

    private ContentTypes() {}

    /// Whether the body is JSON. `fetch` joins a header that a script set in two spellings to
    /// `application/json, application/json`: equal media types count as one, different ones are refused.
    ///
    /// @param headers the values of all `Content-Type` headers
    public static boolean isJson(List<String> headers) {
        List<String> mediaTypes = headers.stream()
                .filter(header -> header.length() <= MAX_LENGTH)
                .flatMap(COMMA::splitAsStream)
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return mediaTypes.size() == 1 && JSON.contains(mediaTypes.getFirst());
    }
}
