package dev.mokuroku.source;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notes what a source says, as lines `found|unchanged|unreadable <target>`.
public final class RecordedSession implements ScanSession {
    public final List<String> calls = new ArrayList<>();
    public final Map<FileId, DescriptorFile> files = new HashMap<>();
    public final List<String> reasons = new ArrayList<>();
    private final Map<FileId, String> known = new HashMap<>();

    /// The next scan finds the catalog knowing what this one found.
    public RecordedSession next() {
        RecordedSession next = new RecordedSession();
        files.forEach((location, file) -> next.known.put(location, file.version()));
        return next;
    }

    @Override
    public String knownVersion(FileId file) {
        return known.get(file);
    }

    @Override
    public void found(List<DescriptorFile> page) {
        for (DescriptorFile file : page) {
            calls.add("found " + file.location().target());
            files.put(file.id(), file);
        }
    }

    @Override
    public void unchanged(FileId file) {
        calls.add("unchanged " + file.location().target());
    }

    @Override
    public void unreadable(FileId file, String version, String reason) {
        calls.add("unreadable " + file.location().target());
        reasons.add(reason);
    }

    @Override
    public void onlyTells(List<LocationRef> beginnings) {
        beginnings.forEach(beginning -> calls.add("only " + beginning.target()));
    }

    @Override
    public void whenApplied(Runnable action) {
        action.run();
    }
}
