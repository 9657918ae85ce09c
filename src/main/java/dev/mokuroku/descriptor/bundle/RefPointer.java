package dev.mokuroku.descriptor.bundle;

import java.util.Arrays;
import java.util.List;

/// Points to a value within the files of a bundle.
///
/// @param file `""` for the specification itself
/// @param hash `#` for the whole file, else `#/a/b`
record RefPointer(String file, String hash) {
    static final String ROOT = "";

    boolean isExternal() {
        return !file.equals(ROOT);
    }

    /// @throws BundleException when the hash is no JSON pointer
    List<String> tokens() {
        return tokensOf(hash);
    }

    RefPointer append(List<String> tokens) {
        return new RefPointer(file, join(hash, tokens));
    }

    static List<String> tokensOf(String hash) {
        if (hash.length() <= 1) {
            return List.of();
        }
        if (hash.charAt(1) != '/') {
            throw new BundleException(
                    "InvalidPointerError: Invalid $ref pointer \"%s\". Pointers must begin with \"#/\""
                            .formatted(hash.substring(1)));
        }
        return Arrays.stream(hash.substring(2).split("/", -1))
                .map(RefPointer::decode)
                .toList();
    }

    static String join(String hash, List<String> tokens) {
        StringBuilder joined = new StringBuilder(hash);
        tokens.forEach(token -> joined.append('/').append(encode(token)));
        return joined.toString();
    }

    static String encode(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    static String decode(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
