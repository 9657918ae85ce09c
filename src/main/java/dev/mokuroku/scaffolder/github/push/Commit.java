package dev.mokuroku.scaffolder.github.push;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/// A commit without a parent. The same files, texts and time give the same id, so a second attempt makes no second
/// commit.
final class Commit {
    private Commit() {}

    static ObjectId write(ObjectInserter objects, List<SourceFile> files, PushOrder order, Instant time)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (SourceFile file : files) {
            builder.add(entry(objects, file));
        }
        builder.finish();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(objects));
        commit.setAuthor(new PersonIdent(order.authorName(), order.authorEmail(), time, ZoneOffset.UTC));
        commit.setCommitter(commit.getAuthor());
        commit.setMessage(order.message());
        ObjectId id = objects.insert(commit);
        objects.flush();
        return id;
    }

    private static DirCacheEntry entry(ObjectInserter objects, SourceFile file) throws IOException {
        DirCacheEntry entry = new DirCacheEntry(file.path());
        entry.setFileMode(
                switch (file.mode()) {
                    case REGULAR -> FileMode.REGULAR_FILE;
                    case EXECUTABLE -> FileMode.EXECUTABLE_FILE;
                    case SYMBOLIC_LINK -> FileMode.SYMLINK;
                });
        entry.setObjectId(blob(objects, file));
        return entry;
    }

    private static ObjectId blob(ObjectInserter objects, SourceFile file) throws IOException {
        if (file.mode() == SourceFile.Mode.SYMBOLIC_LINK) {
            return objects.insert(Constants.OBJ_BLOB, file.content());
        }
        try (var content = Files.newInputStream(file.file())) {
            return objects.insert(Constants.OBJ_BLOB, Files.size(file.file()), content);
        }
    }
}
