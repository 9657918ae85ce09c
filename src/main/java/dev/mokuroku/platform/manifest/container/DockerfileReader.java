package dev.mokuroku.platform.manifest.container;

import dev.mokuroku.descriptor.yaml.Position;
import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `FROM`, `COPY --from` and `RUN --mount=…,from=`, with the defaults of `ARG`. The image that the last stage is built
/// on is for the runtime, every other for the build.
public final class DockerfileReader implements ManifestReader {
    private final Repository repository;

    public DockerfileReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path).toLowerCase(Locale.ROOT);
        return !name.endsWith(".dockerignore")
                && !name.endsWith(".md")
                && (isDockerfile(name, "dockerfile") || isDockerfile(name, "containerfile"));
    }

    private static boolean isDockerfile(String name, String kind) {
        // `Dockerfile.dev` and `Dockerfile-dev`, but no `DockerfileParser.java`.
        String suffix = name.startsWith(kind) ? name.substring(kind.length()) : "no";
        return name.endsWith("." + kind) || suffix.isEmpty() || !Character.isLetter(suffix.charAt(0));
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text != null) {
            Build build = new Build();
            DockerInstruction.parse(text).forEach(build::add);
            build.writeTo(rows);
        }
    }

    /// @param image a reference, or the name of a stage before
    /// @param base the index of the stage that it is built on; -1 where it is built on an image
    private record Stage(@Nullable String name, String image, int base, Position position) {}

    private record Source(String image, Position position) {}

    /// The stages of one file.
    private static final class Build {
        private final Map<String, String> arguments = new HashMap<>();
        private final List<Stage> stages = new ArrayList<>();
        private final Map<String, Integer> indexByName = new HashMap<>();
        private final List<Source> sources = new ArrayList<>();

        void add(DockerInstruction instruction) {
            switch (instruction.keyword()) {
                case "ARG" -> addArguments(instruction);
                case "FROM" -> addStage(instruction);
                case "COPY", "ADD", "RUN" -> addSources(instruction);
                default -> {}
            }
        }

        /// Those before the first stage are the ones that `FROM` knows.
        private void addArguments(DockerInstruction instruction) {
            if (!stages.isEmpty()) {
                return;
            }
            for (String word : instruction.words()) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    String value = new Variables(arguments).replace(unquote(word.substring(equals + 1)));
                    arguments.put(word.substring(0, equals), value);
                }
            }
        }

        private void addStage(DockerInstruction instruction) {
            List<String> words = instruction.words().stream()
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            if (words.isEmpty()) {
                return;
            }
            boolean named = words.size() > 2 && words.get(1).equalsIgnoreCase("as");
            String name = named ? words.get(2).toLowerCase(Locale.ROOT) : null;
            String image = image(words.getFirst());
            int base = indexByName.getOrDefault(image.toLowerCase(Locale.ROOT), -1);
            if (name != null) {
                indexByName.put(name, stages.size());
            }
            stages.add(new Stage(name, image, base, instruction.position()));
        }

        private void addSources(DockerInstruction instruction) {
            for (String word : instruction.words()) {
                if (!word.startsWith("--")) {
                    return;
                }
                if (word.startsWith("--from=")) {
                    sources.add(new Source(image(word.substring("--from=".length())), instruction.position()));
                } else if (word.startsWith("--mount=")) {
                    for (String option : word.substring("--mount=".length()).split(",", -1)) {
                        if (option.startsWith("from=")) {
                            sources.add(new Source(image(option.substring("from=".length())), instruction.position()));
                        }
                    }
                }
            }
        }

        private String image(String word) {
            return new Variables(arguments).replace(unquote(word));
        }

        private static String unquote(String text) {
            boolean quoted = text.length() > 1
                    && text.charAt(0) == text.charAt(text.length() - 1)
                    && (text.startsWith("\"") || text.startsWith("'"));
            return quoted ? text.substring(1, text.length() - 1) : text;
        }

        void writeTo(Rows rows) {
            int base = stages.size() - 1;
            while (base >= 0 && stages.get(base).base() >= 0) {
                base = stages.get(base).base();
            }
            for (int i = 0; i < stages.size(); i++) {
                Stage stage = stages.get(i);
                if (stage.base() < 0) {
                    Scope scope = i == base ? Scope.RUNTIME : Scope.BUILD;
                    ImageReference.add(rows, stage.position(), stage.image(), scope);
                }
            }
            for (Source source : sources) {
                boolean isStage = indexByName.containsKey(source.image().toLowerCase(Locale.ROOT))
                        || source.image().chars().allMatch(Character::isDigit);
                if (!isStage) {
                    ImageReference.add(rows, source.position(), source.image(), Scope.BUILD);
                }
            }
        }
    }
}
