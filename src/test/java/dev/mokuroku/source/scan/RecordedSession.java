package dev.mokuroku.source.scan;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SteppedSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Notes what a source says, as lines `found|unchanged|unreadable <target>`.
public class RecordedSession implements ScanSession, SteppedSource.Steps {
    public final List<String> calls = new ArrayList<>();
    public final Map<FileId, DescriptorFile> files = new HashMap<>();
    /// The origins that the next scan has to refresh.
    public final List<LocationRef> incomplete = new ArrayList<>();
    public Coverage coverage = Coverage.everything();
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
    public void pause() {
        calls.add("pause");
    }

    /// What this session knows and the calls so far have not named.
    @Override
    public List<LocationRef> notYetSeen() {
        return known.keySet().stream()
                .filter(file -> calls.stream()
                        .noneMatch(call -> call.endsWith(" " + file.location().target())))
                .map(FileId::origin)
                .toList();
    }

    /// As the scanner does it.
    public void scan(SteppedSource source) throws ScanFailedException {
        commit(source.scan(this, this));
    }

    public void scanChanges(SteppedSource source) throws ScanFailedException {
        commit(source.scanChanges(this, this));
    }

    private void commit(Coverage scanned) {
        coverage = scanned;
        coverage.afterCommit().accept(incomplete);
    }
}
