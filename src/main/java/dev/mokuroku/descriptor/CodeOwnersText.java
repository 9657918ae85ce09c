package dev.mokuroku.descriptor;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a `CODEOWNERS` file says of the whole repository.
public final class CodeOwnersText {
    /// Where GitHub looks for it, in this order: paths from the repository's root.
    public static final List<String> PATHS = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CodeOwnersText() {}

    /// The owners on the last line for `*`, as they are written: `@acme/checkout`, `@mona`, an e-mail address.
    public static List<String> ownersOfEverything(String text) {
        return text.lines()
                .map(line -> BLANKS.split(line.replaceAll("#.*", "").strip()))
                .filter(words -> words.length > 1 && words[0].equals("*"))
                .reduce((earlier, later) -> later)
                .map(words -> Arrays.asList(words).subList(1, words.length))
                .orElse(List.of());
    }

    /// `@acme/checkout` is the group `checkout`, `@mona` the user `mona`, an address the group before its `@`.
    public static String refOf(String owner) {
        if (!owner.startsWith("@")) {
            return owner.replaceAll("@.*", "");
        }
        int team = owner.indexOf('/');
        return team < 0 ? "User:" + owner.substring(1) : owner.substring(team + 1);
    }
}
