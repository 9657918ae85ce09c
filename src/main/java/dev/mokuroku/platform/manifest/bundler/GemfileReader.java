package dev.mokuroku.platform.manifest.bundler;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Resolution;
import dev.mokuroku.platform.manifest.reader.Rows;
import dev.mokuroku.platform.manifest.reader.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `Gemfile`: the gems, with the groups that they are in. Gems of folders and of git are no
/// rows.
public final class GemfileReader implements ManifestReader {
    private static final Set<String> LOCAL_OPTIONS = Set.of("path", "git", "github", "gist", "bitbucket");

    private final Repository repository;

    public GemfileReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        String name = FilePath.name(path);
        return name.equals("Gemfile") || name.equals("gems.rb");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text == null) {
            return;
        }
        String lock = FilePath.name(path).equals("Gemfile") ? "Gemfile.lock" : "gems.locked";
        Map<String, String> found = repository.parse(FilePath.join(FilePath.folder(path), lock), GemfileLock::parse);
        new Gems(rows, found == null ? Map.of() : found).read(text);
    }

    /// The blocks that a line is in.
    private static final class Gems {
        private final Rows rows;
        private final Map<String, String> locked;
        private final Deque<RubyCall> blocks = new ArrayDeque<>();

        Gems(Rows rows, Map<String, String> locked) {
            this.rows = rows;
            this.locked = locked;
        }

        void read(String text) {
            List<RubyCall> calls = RubyCall.parse(text);
            for (RubyCall call : calls) {
                switch (call.name()) {
                    case "gem" -> addGem(call);
                    case "end" -> blocks.pollLast();
                    default -> {
                        if (call.opensBlock()) {
                            blocks.addLast(call);
                        }
                    }
                }
            }
        }

        private void addGem(RubyCall call) {
            boolean local = call.options().keySet().stream().anyMatch(LOCAL_OPTIONS::contains)
                    || blocks.stream().anyMatch(block -> LOCAL_OPTIONS.contains(block.name()));
            if (call.texts().isEmpty() || local) {
                return;
            }
            String name = call.texts().getFirst();
            List<String> versions = call.texts().subList(1, call.texts().size());
            Resolution resolution = Resolution.locked(locked.get(name));
            rows.add(call.position(), PackageId.of("gem", name), requirement(versions), scope(call), resolution);
        }

        /// `= 1.2.3` is `1.2.3`.
        private static String requirement(List<String> versions) {
            String joined = String.join(", ", versions);
            boolean exact = versions.size() == 1 && joined.startsWith("=");
            return exact ? joined.substring(1).strip() : joined;
        }

        private Scope scope(RubyCall call) {
            Set<String> groups = call.groups();
            for (RubyCall block : blocks) {
                if (block.name().equals("group")) {
                    groups.addAll(block.symbols());
                }
            }
            if (groups.isEmpty() || groups.contains("default") || groups.contains("production")) {
                return Scope.RUNTIME;
            }
            if (groups.contains("development")) {
                return Scope.DEV;
            }
            return groups.contains("test") ? Scope.TEST : Scope.RUNTIME;
        }
    }
}
