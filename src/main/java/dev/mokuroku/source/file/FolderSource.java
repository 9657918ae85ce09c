package dev.mokuroku.source.file;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.ScanSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The descriptor files below one folder.
public final class FolderSource implements DescriptorSource {
    static final String NAME_PREFIX = "folder:";

    /// Files handed over at once: bounds memory, for a parsed file takes ten times its size.
    private static final int PAGE_BYTES = 1 << 20;

    private final Path folder;
    private final FileVersions versions = new FileVersions();

    public FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return NAME_PREFIX + folder;
    }

    @Override
    public Coverage scan(ScanSession session) throws ScanFailedException {
        List<DescriptorFile> page = new ArrayList<>();
        int bytes = 0;
        for (Map.Entry<Path, FileVersions.Stamp> file :
                DescriptorTree.filesBelow(folder).entrySet()) {
            bytes += read(file.getKey(), file.getValue(), session, page);
            if (bytes > PAGE_BYTES) {
                session.found(page);
                page = new ArrayList<>();
                bytes = 0;
            }
        }
        session.found(page);
        return Coverage.everything();
    }

    @Override
    public ReferencedFiles references() {
        return new FolderReferences(folder);
    }

    @Override
    public void refresh(LocationRef location, ScanSession session) throws ScanFailedException {
        Path file = Path.of(location.target());
        FileVersions.Stamp stamp = DescriptorTree.fileBelow(folder, file);
        if (stamp != null) {
            List<DescriptorFile> page = new ArrayList<>();
            read(file, stamp, session, page);
            session.found(page);
        }
    }

    /// @return how many bytes were added to the page
    private int read(Path file, FileVersions.Stamp stamp, ScanSession session, List<DescriptorFile> page) {
        LocationRef location = LocationRef.file(file.toString());
        try {
            if (stamp.size() > DescriptorFile.MAX_BYTES) {
                session.unreadable(FileId.of(location), stamp.toString(), DescriptorFile.tooLargeMessage(stamp.size()));
                return 0;
            }
            String lastVersion = versions.ofUntouched(file, stamp);
            if (lastVersion != null && lastVersion.equals(session.knownVersion(FileId.of(location)))) {
                session.unchanged(FileId.of(location));
                return 0;
            }
            byte[] content = RegularFile.read(folder, file);
            String version = versions.remember(file, stamp, content);
            page.add(new DescriptorFile(location, location, version, null, content, Map.of()));
            return content.length;
        } catch (IOException failure) {
            session.unreadable(FileId.of(location), "", "The file cannot be read: " + failure.getMessage());
            return 0;
        }
    }
}
