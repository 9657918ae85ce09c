package dev.mokuroku.source.github;

import java.util.Locale;

/// Names of the sources that read organisations. GitHub compares logins without case, so the name of a source has
/// the login in lower case: another spelling in the settings is the same source.
public final class OrganizationName {
    private static final String PREFIX = "github:";

    private OrganizationName() {}

    /// @param login of an organisation, or a user, in letters of any case
    public static String sourceOf(String login) {
        return PREFIX + key(login);
    }

    /// The login in the form in which it is compared and stored.
    public static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }

    /// Whether a source of this name reads an organisation.
    public static boolean isSource(String name) {
        return name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /// The login, in lower case, that a source of this name reads.
    public static String loginOf(String source) {
        return key(source.substring(PREFIX.length()));
    }

    /// The name of a source as it is stored, whatever letters a caller wrote an organisation in.
    public static String normalized(String source) {
        return isSource(source) ? key(source) : source;
    }
}
