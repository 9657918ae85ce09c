package dev.mokuroku.platform.manifest.reader;

import dev.mokuroku.platform.manifest.document.DocumentException;
import dev.mokuroku.platform.manifest.document.JsonDocument;
import dev.mokuroku.platform.manifest.document.Node;
import dev.mokuroku.platform.manifest.document.TomlDocument;
import dev.mokuroku.platform.manifest.document.XmlDocument;
import dev.mokuroku.platform.manifest.document.XmlElement;
import dev.mokuroku.platform.manifest.document.YamlDocuments;
import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The files of the repository that is read, as documents. A file that cannot be read gives one problem, and no
/// document. The documents read last are remembered.
public final class Repository {
    private final RepositoryFiles files;
    private final TextDecoder decoder;
    private final Consumer<ManifestProblem> problems;
    private final DocumentCache<Node> nodes = new DocumentCache<>();
    private final DocumentCache<List<Node>> yaml = new DocumentCache<>();
    private final DocumentCache<XmlElement> xml = new DocumentCache<>();
    private final Map<String, Fields> fields = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    public Repository(RepositoryFiles files, Consumer<ManifestProblem> problems) {
        this(files, new ReadLimit(), problems);
    }

    /// @param limit shared by all that read the same repository
    public Repository(RepositoryFiles files, ReadLimit limit, Consumer<ManifestProblem> problems) {
        this.files = files;
        this.decoder = new TextDecoder(files, limit);
        this.problems = problems;
    }

    public Set<String> paths() {
        return files.paths();
    }

    public boolean has(@Nullable String path) {
        return path != null && files.paths().contains(path);
    }

    /// Null where there is no such file, or where it cannot be read.
    public @Nullable String text(String path) {
        return parse(path, text -> text);
    }

    public Node json(String path) {
        Node node = cached(nodes, path, JsonDocument::parse);
        return node == null ? Node.MISSING : node;
    }

    public Node toml(String path) {
        Node node = cached(nodes, path, TomlDocument::parse);
        return node == null ? Node.MISSING : node;
    }

    /// The documents that are valid YAML.
    public List<Node> yaml(String path) {
        List<Node> documents = cached(yaml, path, text -> YamlDocuments.parse(text, failure -> report(path, failure)));
        return documents == null ? List.of() : documents;
    }

    /// The root element; null where there is none.
    public @Nullable XmlElement xml(String path) {
        return cached(xml, path, XmlDocument::parse);
    }

    private <T> @Nullable T cached(DocumentCache<T> cache, String path, Function<String, T> parser) {
        T known = cache.get(path);
        if (known != null) {
            return known;
        }
        return parse(path, text -> {
            T document = parser.apply(text);
            cache.put(path, document, text.length());
            return document;
        });
    }

    /// Reads a file without remembering it, for lock files, of which a reader remembers what it needs.
    ///
    /// @return null where there is no such file, or where it cannot be read
    public <T> @Nullable T parse(String path, Function<String, T> parser) {
        if (!has(path) || unreadable.contains(path)) {
            return null;
        }
        try {
            return parser.apply(decoder.text(path));
        } catch (DocumentException invalid) {
            report(path, invalid);
            return null;
        }
    }

    /// As [#parse], for a parser that also reports values of the wrong type.
    public <T> @Nullable T parse(String path, BiFunction<String, Fields, T> parser) {
        return parse(path, text -> parser.apply(text, fieldsOf(path)));
    }

    /// The fields of a file that is read beside the manifest, such as a lock file. Each problem is reported once,
    /// however often the file is read.
    public Fields fieldsOf(String path) {
        return fields.computeIfAbsent(
                path, key -> new Fields(new Rows(key, new ArrayList<>(), new ArrayList<>(), problems)));
    }

    private void report(String path, DocumentException failure) {
        if (unreadable.add(path)) {
            problems.accept(new ManifestProblem(path, failure.line(), failure.getMessage()));
        }
    }
}
