package dev.mokuroku.entity.validation;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The formats of names, keys, tags and links in an entity's envelope, which follow those of
/// Kubernetes: <https://backstage.io/docs/features/software-catalog/descriptor-format>.
public final class FieldFormats {
    private static final Pattern VERSION = Pattern.compile("[a-z0-9A-Z]+");
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-z0-9A-Z]*");
    private static final Pattern OBJECT_NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]+(?:-+[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]+(-[a-z0-9:+#]+)*");

    private FieldFormats() {}

    public static boolean isApiVersion(String value) {
        return isPrefixed(value, version -> matches(version, VERSION));
    }

    public static boolean isKind(String value) {
        return matches(value, KIND);
    }

    public static boolean isObjectName(String value) {
        return matches(value, OBJECT_NAME);
    }

    public static boolean isNamespace(String value) {
        return matches(value, DNS_LABEL);
    }

    /// Of a label or an annotation: `[dns.subdomain/]name`.
    public static boolean isKey(String value) {
        return isPrefixed(value, FieldFormats::isObjectName);
    }

    public static boolean isLabelValue(String value) {
        return value.isEmpty() || isObjectName(value);
    }

    public static boolean isTag(String value) {
        return matches(value, TAG);
    }

    private static boolean matches(String value, Pattern pattern) {
        return value.length() <= 63 && pattern.matcher(value).matches();
    }

    private static boolean isPrefixed(String value, Predicate<String> isSuffix) {
        int slash = value.indexOf('/');
        return slash < 0
                ? isSuffix.test(value)
                : isDnsSubdomain(value.substring(0, slash)) && isSuffix.test(value.substring(slash + 1));
    }

    private static boolean isDnsSubdomain(String value) {
        if (value.length() > 253) {
            return false;
        }
        for (String label : value.split("\\.", -1)) {
            if (!isNamespace(label)) {
                return false;
            }
        }
        return true;
    }
}
