package dev.mokuroku.platform.manifest.runtime;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The version of Gradle or Maven that a wrapper fetches, by the name of the archive.
public final class WrapperReader implements ManifestReader {
    private static final String KEY = "distributionUrl";
    private static final Map<String, String> TOOLS_BY_FILE =
            Map.of("gradle-wrapper.properties", "gradle", "maven-wrapper.properties", "maven");
    /// Behind the version.
    private static final List<String> ENDINGS = List.of("-bin.zip", "-all.zip", "-bin.tar.gz", ".zip");

    private final Repository repository;

    public WrapperReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return TOOLS_BY_FILE.containsKey(FilePath.name(path));
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        String tool = TOOLS_BY_FILE.get(FilePath.name(path));
        if (text == null || tool == null) {
            return;
        }
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.stripLeading().startsWith(KEY)) {
                String version = version(line.strip(), tool);
                if (version != null) {
                    rows.add(new Position(number, 1), PackageId.generic(tool), version, Scope.BUILD);
                }
            }
        }
    }

    private static @Nullable String version(String line, String tool) {
        String archive = line.substring(line.lastIndexOf('/') + 1);
        int name = archive.indexOf(tool + "-");
        for (String ending : ENDINGS) {
            if (name >= 0 && archive.endsWith(ending)) {
                return archive.substring(name + tool.length() + 1, archive.length() - ending.length());
            }
        }
        return null;
    }
}
