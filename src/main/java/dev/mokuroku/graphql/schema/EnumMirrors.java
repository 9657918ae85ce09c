package dev.mokuroku.graphql.schema;

/// Converts between an enum and its mirror, by name.
public final class EnumMirrors {
    private EnumMirrors() {}

    /// @param type a mirror of the value's enum, or the enum of which the value's enum is a mirror: see [MirrorOf]
    public static <E extends Enum<E>> E convert(Enum<?> value, Class<E> type) {
        return Enum.valueOf(type, value.name());
    }
}
