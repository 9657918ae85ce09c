package dev.mokuroku.scaffolder.archive;

import dev.mokuroku.scaffolder.action.ActionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/// Unpacks a folder of an archive. One use each.
///
/// Refused are names that leave the folder, links that do, hard links, devices, and archives over the limits. Symbolic
/// links are made last, so that no file is written through one.
public final class Unpacking {
    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> EXECUTE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final String origin;
    private final List<String> folder;
    private final int skipped;
    private final Path target;
    private final ArchiveLimits limits;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private long bytes;
    private int entries;

    /// @param origin where the archive comes from, for errors
    /// @param folder the folder of the archive that is wanted, `a/b`; empty for all
    /// @param skipped how many names at the start of each path are dropped before: 1 for archives of GitHub
    /// @param target exists, or is made
    public Unpacking(String origin, String folder, int skipped, Path target, ArchiveLimits limits) {
        this.origin = origin;
        this.folder = EntryName.segments(folder, origin);
        this.skipped = skipped;
        this.target = target;
        this.limits = limits;
    }

    /// @throws ActionException if the archive is refused, or is none
    public void unpack(InputStream packed, ArchiveFormat format) throws IOException {
        Files.createDirectories(target);
        try (ArchiveInputStream<?> archive = format.open(packed, limits, tooLarge())) {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++entries > limits.maxFiles()) {
                    throw ActionException.invalidInput(
                            "The archive of %s has more than %,d files, which is the limit (mokuroku.scaffolder.fetch.max-files)"
                                    .formatted(origin, limits.maxFiles()));
                }
                unpack(entry, archive);
            }
        }
        for (Map.Entry<Path, String> link : links.entrySet()) {
            link(link.getKey(), link.getValue());
        }
    }

    private void unpack(ArchiveEntry entry, InputStream content) throws IOException {
        List<String> path = EntryName.segments(entry.getName(), origin);
        int start = skipped + folder.size();
        boolean wanted = path.size() > start && path.subList(skipped, start).equals(folder);
        Path at = wanted ? resolve(path.subList(start, path.size())) : target;
        if (entry instanceof TarArchiveEntry tar && isSpecial(tar)) {
            special(tar, wanted, at);
        } else if (entry.isDirectory()) {
            if (wanted) {
                Files.createDirectories(at);
            }
        } else {
            file(content, wanted, at, entry instanceof TarArchiveEntry tar && (tar.getMode() & EXECUTABLE) != 0);
        }
    }

    private Path resolve(List<String> path) {
        return target.resolve(String.join("/", path));
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isCharacterDevice()
                || entry.isBlockDevice()
                || entry.isFIFO();
    }

    private void special(TarArchiveEntry entry, boolean wanted, Path at) {
        if (!wanted) {
            return;
        }
        if (!entry.isSymbolicLink()) {
            throw EntryName.refused(entry.getName(), origin, "is no file, folder or symbolic link");
        }
        links.put(at, entry.getLinkName());
    }

    /// Counts what is not wanted too: an archive that grows without end would never come to what is.
    private void file(InputStream content, boolean wanted, Path at, boolean executable) throws IOException {
        InputStream counted = new CountedStream(content, limits.maxSize() - bytes, tooLarge());
        if (!wanted) {
            bytes += counted.transferTo(OutputStream.nullOutputStream());
            return;
        }
        Files.createDirectories(at.getParent());
        bytes += Files.copy(counted, at, StandardCopyOption.REPLACE_EXISTING);
        if (executable) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(at));
            permissions.addAll(EXECUTE);
            Files.setPosixFilePermissions(at, permissions);
        }
    }

    /// A link may lead up and then down, to something within the folder, and lies in no folder that is a link itself:
    /// then no chain of links leaves.
    private void link(Path at, String to) throws IOException {
        String name = target.relativize(at).toString();
        Path folderOfLink = Objects.requireNonNull(at.getParent());
        if (!leadsUpThenDown(to) || !folderOfLink.resolve(to).normalize().startsWith(target.normalize())) {
            throw EntryName.refused(name, origin, "is a symbolic link to '%s', outside of the folder".formatted(to));
        }
        Files.createDirectories(folderOfLink);
        if (!folderOfLink
                .toRealPath()
                .equals(target.toRealPath()
                        .resolve(target.relativize(folderOfLink))
                        .normalize())) {
            throw EntryName.refused(name, origin, "lies behind a symbolic link");
        }
        if (!Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(at, Path.of(to));
        }
    }

    private static boolean leadsUpThenDown(String to) {
        boolean down = false;
        for (String segment : to.split("/", -1)) {
            boolean up = segment.equals("..");
            if (up && down) {
                return false;
            }
            down = down || !(up || segment.isEmpty() || segment.equals("."));
        }
        return !to.isEmpty() && !to.startsWith("/") && to.indexOf('\0') < 0;
    }

    private String tooLarge() {
        return "The archive of %s is larger than %,d bytes when it is unpacked, which is the limit (mokuroku.scaffolder.fetch.max-unpacked-size)"
                .formatted(origin, limits.maxSize());
    }
}
