package dev.mokuroku.platform.manifest.bundler;

import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.PackageId;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.reader.Rows;

/// `*.gemspec`: the name of the gem. Its version is mostly code, and is not read.
public final class GemspecReader implements ManifestReader {
    private static final String NAME = ".name";

    private final Repository repository;

    public GemspecReader(Repository repository) {
        this.repository = repository;
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".gemspec");
    }

    @Override
    public void read(String path, Rows rows) {
        String text = repository.text(path);
        if (text != null) {
            text.lines()
                    .map(GemspecReader::nameIn)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .ifPresent(name -> rows.publish(PackageId.of("gem", name), null));
        }
    }

    /// `acme` of `spec.name = "acme"`; else empty.
    private static String nameIn(String line) {
        int equals = line.indexOf('=');
        String value = line.substring(equals + 1).strip();
        if (equals < 0 || !line.substring(0, equals).strip().endsWith(NAME) || value.isEmpty()) {
            return "";
        }
        char quote = value.charAt(0);
        int close = value.indexOf(quote, 1);
        return (quote == '"' || quote == '\'') && close > 0 ? value.substring(1, close) : "";
    }
}
