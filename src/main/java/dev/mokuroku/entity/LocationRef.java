package dev.mokuroku.entity;

/// Where a descriptor is read: `url:https://github.com/acme/shop/blob/main/catalog-info.yaml` or
/// `file:/srv/catalog/teams.yaml`. The string form is `type:target`, as in the annotation
/// `backstage.io/managed-by-location`.
public record LocationRef(String type, String target) {
    public static final String URL = "url";
    public static final String FILE = "file";

    public static LocationRef url(String target) {
        return new LocationRef(URL, target);
    }

    public static LocationRef file(String target) {
        return new LocationRef(FILE, target);
    }

    /// @throws IllegalArgumentException when there is no `type:` or no target
    public static LocationRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("Location \"%s\" must be <type>:<target>".formatted(text));
        }
        return new LocationRef(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return type + ":" + target;
    }
}
