package dev.mokuroku.launch.settings;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.common.utils.StringUtil;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The checks that several settings share.
final class ValueChecks {
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "y", "n", "on", "off", "1", "0");
    private static final Pattern SIZE = Pattern.compile("\\d+[BbKkMmGg]?");
    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)*(:\\d{1,5})?");

    private ValueChecks() {}

    static ValueCheck anyText() {
        return value -> {};
    }

    /// Whatever the converter takes for neither would be read as `false`.
    static ValueCheck bool() {
        return value -> require(
                BOOLEANS.contains(value.strip().toLowerCase(Locale.ROOT)),
                "must be true or false, but is '%s'".formatted(value));
    }

    static ValueCheck oneOf(Set<String> values) {
        return value -> require(
                values.contains(value.strip().toLowerCase(Locale.ROOT)),
                "must be one of %s, but is '%s'"
                        .formatted(values.stream().sorted().toList(), value));
    }

    static ValueCheck duration() {
        return value ->
                require(!parseDuration(value).isNegative(), "must not be negative, but is '%s'".formatted(value));
    }

    static ValueCheck positiveDuration() {
        return value ->
                require(parseDuration(value).isPositive(), "must be longer than nothing, but is '%s'".formatted(value));
    }

    private static Duration parseDuration(String value) {
        String expected = "must be a duration like 30s, 5m or 7d, but is '%s'";
        try {
            Duration parsed = DurationConverter.parseDuration(value.strip());
            require(parsed != null, expected.formatted(value));
            return parsed;
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(expected.formatted(value), malformed);
        }
    }

    /// A number that the application holds in 32 bits.
    static ValueCheck atLeast(int min) {
        return between(min, Integer.MAX_VALUE);
    }

    static ValueCheck between(long min, long max) {
        return value -> {
            String expected = "must be a whole number from %d to %d, but is '%s'".formatted(min, max, value);
            try {
                long number = Long.parseLong(value.strip());
                require(number >= min && number <= max, expected);
            } catch (NumberFormatException malformed) {
                throw new IllegalArgumentException(expected, malformed);
            }
        };
    }

    static ValueCheck share() {
        return value -> {
            String expected = "must be a number from 0 to 1, but is '%s'";
            try {
                double share = Double.parseDouble(value.strip());
                require(share >= 0 && share <= 1, expected.formatted(value));
            } catch (NumberFormatException malformed) {
                throw new IllegalArgumentException(expected.formatted(value), malformed);
            }
        };
    }

    static ValueCheck size() {
        return sizeUpTo(Long.MAX_VALUE);
    }

    /// @param maxBytes what the application can hold
    static ValueCheck sizeUpTo(long maxBytes) {
        return value -> {
            require(
                    SIZE.matcher(value.strip()).matches(),
                    "must be a size like 500K, 10M or 1G, but is '%s'".formatted(value));
            BigInteger bytes = new MemorySizeConverter().convert(value.strip()).asBigInteger();
            require(
                    bytes.compareTo(BigInteger.valueOf(maxBytes)) <= 0,
                    "must be at most %d bytes, but is '%s'".formatted(maxBytes, value));
        };
    }

    static ValueCheck webAddress() {
        return value -> {
            String expected = "must be an address like https://mokuroku.example.com, but is '%s'";
            try {
                URI address = URI.create(value.strip());
                boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
                require(
                        web && address.getHost() != null && address.getUserInfo() == null,
                        expected.formatted(redacted(value)));
            } catch (IllegalArgumentException malformed) {
                throw new IllegalArgumentException(expected.formatted(redacted(value)), malformed);
            }
        };
    }

    /// Without a password that an address may hold.
    private static String redacted(String address) {
        return address.replaceFirst("//[^/@]*@", "//…@");
    }

    static ValueCheck host() {
        return value -> require(
                HOST.matcher(value.strip()).matches(),
                "must be a host like github.example.com, but is '%s'".formatted(value));
    }

    static ValueCheck entityRef(String kind) {
        return value -> {
            try {
                EntityRef.parse(value, kind, EntityRef.DEFAULT_NAMESPACE);
            } catch (InvalidEntityRefException malformed) {
                throw new IllegalArgumentException(
                        "must be a reference like user:default/guest, but is '%s'".formatted(value), malformed);
            }
        };
    }

    /// Values separated by commas.
    static ValueCheck each(ValueCheck check) {
        return list -> {
            for (String value : StringUtil.split(list)) {
                check.check(value.strip());
            }
        };
    }

    /// As [#each], for a check whose message would need the value, which is a secret: it names the entry's number.
    static ValueCheck eachSecret(ValueCheck check) {
        return list -> {
            String[] values = StringUtil.split(list);
            for (int i = 0; i < values.length; i++) {
                try {
                    check.check(values[i].strip());
                } catch (IllegalArgumentException refused) {
                    throw new IllegalArgumentException(
                            "entry %d of %d: %s".formatted(i + 1, values.length, refused.getMessage()), refused);
                }
            }
        };
    }

    static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}
