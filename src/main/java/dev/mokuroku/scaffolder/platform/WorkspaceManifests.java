package dev.mokuroku.scaffolder.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.platform.edit.Manifests;
import dev.mokuroku.platform.manifest.ManifestPaths;
import dev.mokuroku.scaffolder.github.push.SourceFile;
import dev.mokuroku.scaffolder.github.push.SourceFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads the manifests of a folder.
final class WorkspaceManifests {
    /// No manifest that people write is longer.
    private static final long MAX_SIZE = 5_000_000;

    private WorkspaceManifests() {}

    static Manifests in(Path folder) throws IOException {
        Map<String, SourceFile> files = new HashMap<>();
        for (SourceFile file : SourceFiles.in(folder)) {
            files.put(file.path(), file);
        }
        Set<String> paths = new HashSet<>(files.keySet());
        ManifestPaths manifests = ManifestPaths.of(paths);
        Map<String, String> texts = new HashMap<>();
        for (SourceFile file : files.values()) {
            if (manifests.include(file.path()) && isReadable(file)) {
                add(file, texts);
            }
        }
        return new Manifests(texts, paths);
    }

    private static boolean isReadable(SourceFile file) throws IOException {
        return file.mode() != SourceFile.Mode.SYMBOLIC_LINK && Files.size(file.file()) <= MAX_SIZE;
    }

    /// A file that is no text in UTF-8 could not be written back as it was.
    private static void add(SourceFile file, Map<String, String> texts) throws IOException {
        try {
            texts.put(
                    file.path(),
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString());
        } catch (CharacterCodingException _) {
            texts.remove(file.path());
        }
    }
}
