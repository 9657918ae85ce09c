package dev.mokuroku.source.glob;

import java.util.List;

/// Matches a pattern of `*`, `?`, `**`, `[ab]` and `[!ab]` by trying everything: slow and plain.
final class PlainGlob {
    private PlainGlob() {}

    static boolean matches(String pattern, String path) {
        return matches(List.of(pattern.split("/")), List.of(path.split("/")));
    }

    private static boolean matches(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (!pattern.getFirst().equals("**")) {
            return !path.isEmpty()
                    && isName(pattern.getFirst(), path.getFirst())
                    && matches(rest, path.subList(1, path.size()));
        }
        if (rest.isEmpty()) {
            return !path.isEmpty() && path.stream().noneMatch(name -> name.startsWith("."));
        }
        return matches(rest, path)
                || (!path.isEmpty()
                        && !path.getFirst().startsWith(".")
                        && matches(pattern, path.subList(1, path.size())));
    }

    private static boolean isName(String pattern, String name) {
        boolean wild = "*?[".indexOf(pattern.charAt(0)) >= 0;
        return !(wild && name.startsWith(".")) && matchesName(pattern, name);
    }

    private static boolean matchesName(String pattern, String name) {
        if (pattern.isEmpty()) {
            return name.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return matchesName(pattern.substring(1), name)
                    || (!name.isEmpty() && matchesName(pattern, name.substring(1)));
        }
        if (name.isEmpty()) {
            return false;
        }
        if (first == '[') {
            int end = pattern.indexOf(']');
            boolean negated = pattern.charAt(1) == '!';
            boolean listed = pattern.substring(negated ? 2 : 1, end).indexOf(name.charAt(0)) >= 0;
            return listed != negated && matchesName(pattern.substring(end + 1), name.substring(1));
        }
        return (first == '?' || first == name.charAt(0)) && matchesName(pattern.substring(1), name.substring(1));
    }
}
