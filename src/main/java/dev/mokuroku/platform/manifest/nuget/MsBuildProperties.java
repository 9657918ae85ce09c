package dev.mokuroku.platform.manifest.nuget;

import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.reader.Expansion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Properties of MSBuild, whose names know no case, and the central versions of packages.
final class MsBuildProperties {
    private static final int MAX_LENGTH = 1_000;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    MsBuildProperties() {}

    MsBuildProperties(MsBuildProperties outer) {
        values.putAll(outer.values);
        versions.putAll(outer.versions);
    }

    /// Remembers what a project file sets. A condition is not evaluated: the first value wins within one file.
    void learn(XmlElement project) {
        Map<String, String> own = new HashMap<>();
        for (XmlElement group : project.children("PropertyGroup")) {
            for (XmlElement property : group.children()) {
                own.putIfAbsent(key(property.name()), property.text());
            }
        }
        values.putAll(own);
        Map<String, String> central = new HashMap<>();
        for (XmlElement group : project.children("ItemGroup")) {
            for (XmlElement version : group.children("PackageVersion")) {
                String name = version.attribute("Include");
                String value = valueOf(version, "Version");
                if (name != null && value != null) {
                    central.putIfAbsent(key(name), value);
                }
            }
        }
        versions.putAll(central);
    }

    /// The attribute, or the child of the name.
    static @Nullable String valueOf(XmlElement element, String name) {
        String attribute = element.attribute(name);
        return attribute == null ? element.text(name) : attribute;
    }

    /// Null for a property that is not set.
    @Nullable
    String value(String name) {
        String value = values.get(key(name));
        return value == null || value.isBlank() ? null : resolve(value);
    }

    @Nullable
    String centralVersion(String name) {
        String version = versions.get(key(name));
        return version == null ? null : resolve(version);
    }

    /// Replaces `$(Name)`. What is unknown, or refers to itself, stays as written.
    String resolve(String text) {
        return text.contains("$(") ? replace(text, new Expansion()) : text;
    }

    private String replace(String text, Expansion expansion) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (result.length() < MAX_LENGTH) {
            int start = text.indexOf("$(", at);
            int end = start < 0 ? -1 : text.indexOf(')', start);
            if (end < 0) {
                break;
            }
            String name = key(text.substring(start + 2, end));
            String value = expansion.expand(name, values.get(name), written -> replace(written, expansion));
            result.append(text, at, start).append(value == null ? text.substring(start, end + 1) : value);
            at = end + 1;
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
