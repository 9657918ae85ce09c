package dev.mokuroku.platform.manifest.terraform;

import dev.mokuroku.platform.manifest.reader.PackageId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a module comes from: <https://developer.hashicorp.com/terraform/language/modules/sources>.
///
/// @param ref of git; null where the source has none, and for a registry
/// @param registry whether the attribute `version` is the requirement
record ModuleSource(PackageId id, @Nullable String ref, boolean registry) {
    private static final String DEFAULT_REGISTRY = "registry.terraform.io";
    private static final Map<String, String> TYPES_BY_HOST =
            Map.of("github.com", "github", "bitbucket.org", "bitbucket");
    private static final int NAME_PARTS = 3;

    /// @return null for a folder, and for other hosts than GitHub and Bitbucket
    static @Nullable ModuleSource parse(String source) {
        if (source.startsWith(".") || source.startsWith("/")) {
            return null;
        }
        int question = source.indexOf('?');
        String path = withoutScheme(question < 0 ? source : source.substring(0, question));
        int submodule = path.indexOf("//");
        String[] parts = (submodule < 0 ? path : path.substring(0, submodule)).split("/", -1);
        String type = TYPES_BY_HOST.get(parts[0].toLowerCase(Locale.ROOT));
        if (type != null) {
            return parts.length < NAME_PARTS
                    ? null
                    : git(type, parts, question < 0 ? "" : source.substring(question + 1));
        }
        boolean remote = source.contains("://") || source.contains("::") || source.indexOf('@') >= 0;
        return remote ? null : registry(parts);
    }

    private static String withoutScheme(String source) {
        int forced = source.indexOf("::");
        String rest = forced < 0 ? source : source.substring(forced + 2);
        int scheme = rest.indexOf("://");
        rest = scheme < 0 ? rest : rest.substring(scheme + "://".length());
        int user = rest.indexOf('@');
        int slash = rest.indexOf('/');
        if (user < 0 || (slash >= 0 && user > slash)) {
            return rest;
        }
        // `git@github.com:owner/name`
        return rest.substring(user + 1).replaceFirst(":", "/");
    }

    private static ModuleSource git(String type, String[] parts, String query) {
        String name = parts[2].endsWith(".git") ? parts[2].substring(0, parts[2].length() - ".git".length()) : parts[2];
        return new ModuleSource(PackageId.of(type, parts[1], name), parameter("?" + query, "ref"), false);
    }

    /// A parameter behind the question mark of a source; the last one of the name.
    static @Nullable String parameter(String source, String name) {
        @Nullable String found = null;
        for (String parameter : source.substring(source.indexOf('?') + 1).split("&", -1)) {
            if (parameter.startsWith(name + "=")) {
                found = parameter.substring(name.length() + 1);
            }
        }
        return found;
    }

    private static @Nullable ModuleSource registry(String[] parts) {
        if (parts.length == NAME_PARTS) {
            return new ModuleSource(PackageId.ofPath("terraform", String.join("/", parts)), null, true);
        }
        if (parts.length == NAME_PARTS + 1 && parts[0].indexOf('.') > 0) {
            PackageId id = PackageId.ofPath("terraform", parts[1] + "/" + parts[2] + "/" + parts[NAME_PARTS]);
            return new ModuleSource(parts[0].equals(DEFAULT_REGISTRY) ? id : id.at(parts[0]), null, true);
        }
        return null;
    }
}
