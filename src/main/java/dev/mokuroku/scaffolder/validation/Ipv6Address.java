package dev.mokuroku.scaffolder.validation;

import java.util.regex.Pattern;

/// The text of an IPv6 address, with a zone and blanks around it if need be.
final class Ipv6Address {
    private static final int GROUPS = 8;
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern ZONE = Pattern.compile("%.+$");

    private Ipv6Address() {}

    static boolean isValid(String text) {
        String address = ZONE.matcher(text.strip()).replaceFirst("");
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == GROUPS;
        }
        if (address.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int before = groups(address.substring(0, gap), false);
        int after = groups(address.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /// How many groups the text has; a great negative number if one is wrong.
    private static int groups(String text, boolean mayEndInIpv4) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean ipv4 = mayEndInIpv4
                    && i == parts.length - 1
                    && IPV4.matcher(parts[i]).matches();
            if (!ipv4 && !GROUP.matcher(parts[i]).matches()) {
                return -GROUPS * GROUPS;
            }
            count += ipv4 ? 2 : 1;
        }
        return count;
    }
}
