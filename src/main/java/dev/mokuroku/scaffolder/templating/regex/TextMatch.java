package dev.mokuroku.scaffolder.templating.regex;

import java.util.Map;
import java.util.regex.MatchResult;

/// A match of a text that is no regular expression.
record TextMatch(String group, int start) implements MatchResult {
    @Override
    public int start(int group) {
        return start;
    }

    @Override
    public int end() {
        return start + group.length();
    }

    @Override
    public int end(int number) {
        return end();
    }

    @Override
    public String group(int number) {
        return group;
    }

    @Override
    public Map<String, Integer> namedGroups() {
        return Map.of();
    }

    @Override
    public boolean hasMatch() {
        return true;
    }

    @Override
    public int groupCount() {
        return 0;
    }
}
