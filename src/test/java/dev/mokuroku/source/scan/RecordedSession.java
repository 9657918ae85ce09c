package dev.mokuroku.source.scan;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ScanSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Notes what a source says, as lines `found|unchanged|unreadable <target>`.
public class RecordedSession implements ScanSession {
    public final List<String> calls = new ArrayList<>();
    public final Map<FileId, DescriptorFile> files = new HashMap<>();
    /// What a listing that is applied is told to look at again.
    public final List<LocationRef> doubtful = new ArrayList<>();
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
    public void coversOnly(List<LocationRef> beginnings) {
        beginnings.forEach(beginning -> calls.add("only " + beginning.target()));
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
                .filter(origin -> calls.stream().noneMatch(call -> call.startsWith("only "))
                        || calls.stream()
                                .anyMatch(call -> call.startsWith("only ")
                                        && origin.target().startsWith(call.substring("only ".length()))))
                .toList();
    }

    @Override
    public void missing(String what, long count, long of) {
        if (count > 0) {
            calls.add("misses %d of %d %s".formatted(count, of, what));
        }
    }

    @Override
    public void afterCommit(Consumer<List<LocationRef>> action) {
        action.accept(doubtful);
    }
}
