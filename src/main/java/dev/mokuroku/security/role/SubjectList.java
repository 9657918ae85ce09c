package dev.mokuroku.security.role;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.InvalidEntityRefException;
import dev.mokuroku.security.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Users, groups and services that a setting names: `user:ann`, `group:infra/platform`, `service:ci`, `plugin:catalog`.
/// The name `*` means all of the kind. A group means its members, and the members of the groups below it.
public final class SubjectList {
    private static final String ALL = "*";
    private static final Set<String> PROGRAMS = Set.of("service", "plugin");

    /// Without blanks, and without `*`, which would look like a pattern.
    private static final Pattern NAME = Pattern.compile("[^\\s*]+");

    private final Set<String> subjects;

    private SubjectList(Set<String> subjects) {
        this.subjects = subjects;
    }

    /// @param setting for error texts
    /// @throws IllegalArgumentException naming the setting, for an entry of another form
    public static SubjectList parse(String setting, List<String> entries) {
        Set<String> subjects = new HashSet<>();
        entries.forEach(entry -> subjects.add(parse(setting, entry.strip())));
        return new SubjectList(subjects);
    }

    private static String parse(String setting, String entry) {
        int colon = entry.indexOf(':');
        String kind = colon < 0 ? "" : entry.substring(0, colon).toLowerCase(Locale.ROOT);
        String name = entry.substring(colon + 1);
        if (!name.isEmpty() && (PROGRAMS.contains(kind) || (kind.equals("user") && name.equals(ALL)))) {
            return kind + ":" + name;
        }
        if ((kind.equals("user") || kind.equals("group")) && NAME.matcher(name).matches()) {
            try {
                return EntityRef.parse(entry, kind, EntityRef.DEFAULT_NAMESPACE).toString();
            } catch (InvalidEntityRefException malformed) {
                throw refused(setting, entry);
            }
        }
        throw refused(setting, entry);
    }

    private static IllegalArgumentException refused(String setting, String entry) {
        return new IllegalArgumentException(
                "%s: each entry must be user:<name>, group:<name>, service:<name>, plugin:<name>, user:*, service:* or plugin:*, but one is '%s'"
                        .formatted(setting, entry));
    }

    public boolean isEmpty() {
        return subjects.isEmpty();
    }

    /// @param groups that the caller belongs to
    public boolean includes(Caller caller, Collection<EntityRef> groups) {
        return switch (caller) {
            case Caller.User user ->
                subjects.contains("user:" + ALL)
                        || names(user.ref())
                        || groups.stream().anyMatch(this::names);
            case Caller.Service service -> {
                String subject = subjectOf(service);
                yield subjects.contains(subject)
                        || subjects.contains(subject.substring(0, subject.indexOf(':') + 1) + ALL);
            }
        };
    }

    /// Whether the list has exactly this entity.
    public boolean names(EntityRef ref) {
        return subjects.contains(ref.toString());
    }

    private static String subjectOf(Caller.Service service) {
        return service.isPlugin() ? service.name() : "service:" + service.name();
    }
}
