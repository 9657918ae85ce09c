package dev.mokuroku.platform.manifest.npm;

import dev.mokuroku.platform.manifest.reader.PackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a dependency asks for.
///
/// @param name of the package that an alias stands for
record NpmRequirement(String name, String range) {
    private static final String ALIAS = "npm:";
    /// Of folders, archives and repositories, none of which is a package of a registry.
    private static final List<String> OTHERS =
            List.of("workspace:", "file:", "link:", "portal:", "patch:", "exec:", ".", "~/", "/");

    /// @return null where the dependency is no package of a registry
    static @Nullable NpmRequirement parse(String name, String text) {
        String range = text.strip();
        if (range.startsWith(ALIAS)) {
            String rest = range.substring(ALIAS.length());
            int at = rest.indexOf('@', 1);
            boolean version =
                    !rest.isEmpty() && (Character.isDigit(rest.charAt(0)) || "^~><=*".indexOf(rest.charAt(0)) >= 0);
            return version
                    ? new NpmRequirement(name, rest)
                    : new NpmRequirement(at < 0 ? rest : rest.substring(0, at), at < 0 ? "" : rest.substring(at + 1));
        }
        boolean other =
                OTHERS.stream().anyMatch(range::startsWith) || range.indexOf('/') >= 0 || range.indexOf(':') >= 0;
        return other ? null : new NpmRequirement(name, range);
    }

    PackageId id() {
        return PackageId.ofPath("npm", name);
    }
}
