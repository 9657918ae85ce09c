package dev.mokuroku.source.dryrun;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.ReadLimits;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.parse.DescriptorReader;
import dev.mokuroku.source.target.TargetWalk;
import dev.mokuroku.source.target.Targets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A scan for a catalog that holds nothing and keeps nothing.
final class DryRunSession implements ScanSession {
    private final DryRunWalk walk;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<EntityRef, LocationRef> definedBy = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int files;

    DryRunSession(DescriptorReader reader, Targets targets, ReferencedFiles references) {
        this.walk = new DryRunWalk(
                reader,
                new TargetWalk(targets, file -> null, ReadLimits.DISCOVERED, () -> false),
                references,
                file -> {},
                this::collect,
                problems::add);
    }

    @Override
    public @Nullable String knownVersion(FileId file) {
        return null;
    }

    @Override
    public void found(List<DescriptorFile> page) {
        files += page.size();
        walk.read(page);
    }

    @Override
    public void unchanged(FileId file) {
        files++;
    }

    @Override
    public void unreadable(FileId file, String version, String reason) {
        files++;
        problems.add("%s: %s".formatted(file.location().target(), reason));
    }

    DryRunResult findings(String source, @Nullable String failure) {
        return new DryRunResult(source, files, kinds, problems, failure);
    }

    private void collect(DescriptorFile file, Entity entity) {
        LocationRef holder = definedBy.putIfAbsent(entity.ref(), file.location());
        if (holder == null) {
            kinds.merge(entity.kind(), 1, Integer::sum);
        } else if (!holder.equals(file.location())) {
            problems.add("%s: %s is already defined by %s, which keeps it"
                    .formatted(file.location().target(), entity.ref(), holder.target()));
        }
    }
}
