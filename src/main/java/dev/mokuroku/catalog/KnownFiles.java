package dev.mokuroku.catalog;

import dev.mokuroku.descriptor.DescriptorParser;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.entity.LocationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the catalog holds of a source's files, so that a scan reads only what changed.
@ApplicationScoped
public class KnownFiles {
    private final DescriptorRepository descriptors;
    private final ProblemRepository problems;

    KnownFiles(DescriptorRepository descriptors, ProblemRepository problems) {
        this.descriptors = descriptors;
        this.problems = problems;
    }

    /// Every file of a source.
    @Transactional
    public Map<FileId, KnownFile> of(String source) {
        return known(descriptors.ofSource(source));
    }

    /// Every file of a source that this origin led to.
    @Transactional
    public Map<FileId, KnownFile> of(String source, LocationRef origin) {
        return known(descriptors.ofOrigin(source, origin));
    }

    @Transactional
    public long countOf(String source) {
        return descriptors.count("source", source);
    }

    private Map<FileId, KnownFile> known(List<DescriptorRow> rows) {
        Map<DescriptorRow, String> failures = problems.failuresOf(rows);
        Map<FileId, KnownFile> files = new HashMap<>();
        for (DescriptorRow row : rows) {
            boolean current = row.parserRevision == DescriptorParser.REVISION;
            String version = current ? row.version : KnownFile.OUTDATED;
            files.put(
                    row.fileId(),
                    new KnownFile(version, row.references(), row.targets(), failures.get(row), row.way()));
        }
        return files;
    }
}
