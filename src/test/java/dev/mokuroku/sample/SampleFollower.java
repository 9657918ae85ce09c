package dev.mokuroku.sample;

import dev.mokuroku.catalog.feed.Change;
import dev.mokuroku.catalog.feed.FeedFollower;
import java.util.ArrayList;
import java.util.List;

/// Follows the change feed and remembers what it saw.
final class SampleFollower implements FeedFollower.FeedHandler {
    private final List<String> seen = new ArrayList<>();

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public void handle(List<Change> changes) {
        changes.forEach(change -> seen.add(change.kind() + " " + change.ref()));
    }

    @Override
    public void startAnew() {
        seen.clear();
    }

    List<String> seen() {
        return seen;
    }
}
