package dev.mokuroku.security.visibility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Searches answers for the planted word, also in cursors.
final class Leaks {
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{16,}=*");

    private Leaks() {}

    static boolean in(String answer) {
        return contains(answer) || ENCODED.matcher(answer).results().anyMatch(text -> contains(decoded(text.group())));
    }

    static String without(String about, String answer) {
        assertThat(in(answer)).as("%s answers %s", about, excerpt(answer)).isFalse();
        return answer;
    }

    private static String decoded(String text) {
        try {
            return new String(
                    Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_')), ISO_8859_1);
        } catch (IllegalArgumentException isNoBase64) {
            return "";
        }
    }

    private static boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(HiddenWorld.PLANTED);
    }

    private static String excerpt(String answer) {
        Matcher found = Pattern.compile("(?is).{0,200}" + HiddenWorld.PLANTED + ".{0,100}")
                .matcher(answer);
        return found.find() ? found.group() : answer.substring(0, Math.min(300, answer.length()));
    }
}
