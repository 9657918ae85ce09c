package dev.mokuroku.platform.manifest.maven;

import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The POMs of a repository, by path and by coordinates.
final class PomIndex {
    static final String FILE = "pom.xml";

    private final Repository repository;
    private final Map<String, Pom> byPath = new HashMap<>();
    private final Map<String, Pom> byCoordinates = new HashMap<>();
    /// `groupId:artifactId` as written, to find a parent before its own parents are known.
    private final Map<String, String> pathsByWrittenCoordinates = new HashMap<>();
    private final Set<String> cyclic = new HashSet<>();

    PomIndex(Repository repository) {
        this.repository = repository;
        List<String> paths =
                repository.paths().stream().filter(PomIndex::isPom).sorted().toList();
        for (String path : paths) {
            XmlElement project = repository.xml(path);
            if (project != null) {
                pathsByWrittenCoordinates.putIfAbsent(writtenCoordinates(project), path);
            }
        }
        for (String path : paths) {
            Pom pom = load(path);
            if (pom != null) {
                byCoordinates.putIfAbsent(pom.coordinates(), pom);
            }
        }
    }

    static boolean isPom(String path) {
        String name = FilePath.name(path);
        return name.equals(FILE) || name.endsWith(".pom");
    }

    @Nullable
    Pom at(String path) {
        return byPath.get(path);
    }

    /// @param coordinates `groupId:artifactId`
    @Nullable
    Pom withCoordinates(String coordinates) {
        return byCoordinates.get(coordinates);
    }

    /// Whether the parents of the POM lead back to it.
    boolean isCyclic(String path) {
        return cyclic.contains(path);
    }

    /// Loads the parents first, without recursion: a chain may be long.
    private @Nullable Pom load(String path) {
        List<String> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = path;
        while (next != null && !byPath.containsKey(next)) {
            if (!seen.add(next)) {
                cyclic.addAll(seen);
                next = null;
                break;
            }
            chain.add(next);
            next = parentPath(next);
        }
        Pom parent = next == null ? null : byPath.get(next);
        for (String child : chain.reversed()) {
            XmlElement project = repository.xml(child);
            if (project != null) {
                parent = new Pom(child, project, parent);
                byPath.put(child, parent);
            }
        }
        return byPath.get(path);
    }

    private @Nullable String parentPath(String path) {
        XmlElement project = repository.xml(path);
        XmlElement parent = project == null ? null : project.child("parent");
        if (parent == null || !parent.isPresent()) {
            return null;
        }
        String coordinates = parent.text("groupId") + ":" + parent.text("artifactId");
        XmlElement written = parent.child("relativePath");
        String relative = written.isPresent() ? written.text() : "../" + FILE;
        String found = relative.isEmpty() ? null : FilePath.resolve(FilePath.folder(path), relative);
        if (found != null && !found.endsWith(".xml") && !found.endsWith(".pom")) {
            found = FilePath.join(found, FILE);
        }
        if (repository.has(found) && found != null) {
            XmlElement candidate = repository.xml(found);
            if (candidate != null && writtenCoordinates(candidate).equals(coordinates)) {
                return found;
            }
        }
        return pathsByWrittenCoordinates.get(coordinates);
    }

    private static String writtenCoordinates(XmlElement project) {
        String group = project.text("groupId");
        return (group == null ? project.at("parent").text("groupId") : group) + ":" + project.text("artifactId");
    }
}
