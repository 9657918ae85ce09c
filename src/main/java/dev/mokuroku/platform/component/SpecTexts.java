package dev.mokuroku.platform.component;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Texts of a spec as values. Each method throws an IllegalArgumentException that says what is expected.
public final class SpecTexts {
    private static final Pattern MAJOR = Pattern.compile("[0-9]{1,9}");

    private SpecTexts() {}

    public static boolean isMajor(String text) {
        return MAJOR.matcher(text).matches();
    }

    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException("must be a date such as 2026-03-31", noDate);
        }
    }

    /// A date stands for its midnight in UTC.
    public static Instant time(String text) {
        try {
            return text.length() <= "2026-03-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException(
                    "must be a date such as 2026-03-31, or a time such as 2026-03-31T10:00:00Z", noTime);
        }
    }

    public static String webUrl(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme());
            if (url.getHost() != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
                return text;
            }
        } catch (URISyntaxException noUrl) {
            throw new IllegalArgumentException("must be a URL with https:// or http://", noUrl);
        }
        throw new IllegalArgumentException("must be a URL with https:// or http://");
    }
}
