package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notes what a source says, as lines `found|unchanged|unreadable <target>`.
public final class RecordedSession implements ScanSession {
    public final List<String> calls = new ArrayList<>();
    public final Map<LocationRef, DescriptorFile> files = new HashMap<>();
    public final List<String> reasons = new ArrayList<>();
    private final Map<LocationRef, String> known = new HashMap<>();

    /// The next scan finds the catalog knowing what this one found.
    public RecordedSession next() {
        RecordedSession next = new RecordedSession();
        files.forEach((location, file) -> next.known.put(location, file.version()));
        return next;
    }

    @Override
    public String knownVersion(LocationRef location) {
        return known.get(location);
    }

    @Override
    public void found(List<DescriptorFile> page) {
        for (DescriptorFile file : page) {
            calls.add("found " + file.location().target());
            files.put(file.location(), file);
        }
    }

    @Override
    public void unchanged(LocationRef location) {
        calls.add("unchanged " + location.target());
    }

    @Override
    public void unreadable(LocationRef location, String version, String reason) {
        calls.add("unreadable " + location.target());
        reasons.add(reason);
    }
}
