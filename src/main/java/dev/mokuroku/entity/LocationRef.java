package dev.mokuroku.entity;

/// Where a descriptor is read: `url:https://github.com/acme/shop/blob/main/catalog-info.yaml` or
/// `file:/srv/catalog/teams.yaml`. The string form is `type:target`, as in the annotation
/// `backstage.io/managed-by-location`.
public record LocationRef(String type, String target) {
    public static final String URL = "url";
    public static final String FILE = "file";
    /// Not a place that can be read: the fact that somebody registered the target.
    public static final String REGISTERED = "registered";

    public static LocationRef url(String target) {
        return new LocationRef(URL, target);
    }

    public static LocationRef file(String target) {
        return new LocationRef(FILE, target);
    }

    /// The texts are those of Backstage's `parseLocationRef`.
    ///
    /// @throws IllegalArgumentException when there is no type or no target, when the type is that of a
    ///     URL (`https:…` lacks its `url:`), or the target is a script
    public static LocationRef parse(String text) {
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon).trim();
        String target = text.substring(colon + 1).trim();
        if (type.isEmpty() || target.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unable to parse location ref '%s', expected '<type>:<target>', e.g. 'url:https://host/path'"
                            .formatted(text));
        }
        if (type.equals("http") || type.equals("https")) {
            throw new IllegalArgumentException(
                    "Invalid location ref '%s', please prefix it with 'url:', e.g. 'url:%s'".formatted(text, text));
        }
        if (ScriptUrl.isScript(target)) {
            throw new IllegalArgumentException(
                    "Invalid location ref '%s', target is a javascript: URL".formatted(text));
        }
        return new LocationRef(type, target);
    }

    @Override
    public String toString() {
        return type + ":" + target;
    }
}
