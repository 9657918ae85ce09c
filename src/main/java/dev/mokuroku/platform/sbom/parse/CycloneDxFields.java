package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.SbomFormat;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what counts of a CycloneDX document. Fields come in any order, and unknown ones are passed over.
final class CycloneDxFields implements SbomFields {
    private static final Set<String> SPEC_VERSIONS = Set.of("1.4", "1.5", "1.6", "1.7");
    private static final Pattern SERIAL_NUMBER =
            Pattern.compile("urn:uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonInput input;
    private final PackageList packages = new PackageList();
    private final DependencyGraph dependencies = new DependencyGraph();
    private @Nullable String format;
    private @Nullable String specVersion;
    private @Nullable String serialNumber;
    private int version = 1;
    private @Nullable String root;

    CycloneDxFields(JsonInput input) {
        this.input = input;
    }

    @Override
    public boolean read(String name) throws IOException {
        switch (name) {
            case "bomFormat" -> format = input.text();
            case "specVersion" -> specVersion = input.text();
            case "serialNumber" -> serialNumber = input.text();
            case "version" -> version = input.number();
            case "metadata" -> input.object(this::readMetadata);
            case "components" -> input.list(this::readComponent);
            case "dependencies" -> input.list(this::readDependency);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isPresent() {
        return format != null;
    }

    @Override
    public SbomDocument toDocument(String hash) {
        if (!"CycloneDX".equals(format)) {
            throw CatalogException.invalidField("bomFormat", "must be CycloneDX but is '%s'".formatted(format));
        }
        if (specVersion == null || !SPEC_VERSIONS.contains(specVersion)) {
            throw CatalogException.invalidField(
                    "specVersion",
                    specVersion == null
                            ? "is missing: it must be 1.4, 1.5, 1.6 or 1.7"
                            : "must be 1.4, 1.5, 1.6 or 1.7 but is '%s'".formatted(specVersion));
        }
        if (serialNumber != null && !SERIAL_NUMBER.matcher(serialNumber).matches()) {
            throw CatalogException.invalidField(
                    "serialNumber", "must be urn:uuid: and a UUID but is '%s'".formatted(serialNumber));
        }
        return new SbomDocument(
                SbomFormat.CYCLONEDX,
                specVersion,
                serialNumber == null ? hash : serialNumber,
                version,
                hash,
                packages.packages(dependencies.of(root)),
                packages.withoutPurl());
    }

    @Override
    public PackageList packages() {
        return packages;
    }

    @Override
    public String packagesField() {
        return "components";
    }

    private void readMetadata(String name) throws IOException {
        if (name.equals("component")) {
            input.object(this::readRoot);
        } else {
            input.skip();
        }
    }

    /// What the SBOM is of is no package that it uses; its parts are.
    private void readRoot(String name) throws IOException {
        switch (name) {
            case "bom-ref" -> root = input.text();
            case "components" -> input.list(this::readComponent);
            default -> input.skip();
        }
    }

    private void readComponent() throws IOException {
        ComponentFields component = new ComponentFields();
        input.object(component::read);
        if (!"excluded".equals(component.scope)) {
            packages.add(component.toEntry(), input.path() + (component.purl == null ? "" : ".purl"));
        }
    }

    private final class ComponentFields {
        private @Nullable String ref;
        private @Nullable String purl;
        private @Nullable String version;
        private @Nullable String scope;

        private void read(String name) throws IOException {
            switch (name) {
                case "bom-ref" -> ref = input.text();
                case "purl" -> purl = input.text();
                case "version" -> version = input.text();
                case "scope" -> scope = input.text();
                case "components" -> input.list(CycloneDxFields.this::readComponent);
                default -> input.skip();
            }
        }

        private PackageList.Entry toEntry() {
            return new PackageList.Entry(ref, purl, version);
        }
    }

    private void readDependency() throws IOException {
        DependencyFields dependency = new DependencyFields();
        input.object(dependency::read);
        dependency.add();
    }

    private final class DependencyFields {
        private @Nullable String ref;
        private final TextList dependsOn = new TextList(DependencyGraph.MAX_DEPENDENCIES);

        private void read(String name) throws IOException {
            switch (name) {
                case "ref" -> ref = input.text();
                case "dependsOn" -> dependsOn.read(input);
                default -> input.skip();
            }
        }

        private void add() {
            String from = ref;
            if (from != null) {
                dependsOn.texts().forEach(to -> dependencies.add(from, to, input.path()));
            }
        }
    }
}
