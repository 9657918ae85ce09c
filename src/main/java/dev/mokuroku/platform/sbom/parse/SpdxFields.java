package dev.mokuroku.platform.sbom.parse;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.SbomFormat;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what counts of an SPDX document. Fields come in any order, and unknown ones are passed over.
final class SpdxFields implements SbomFields {
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";
    private static final String VERSION = "SPDX-2.3";

    private final JsonInput input;
    private final PackageList packages = new PackageList();
    private final DependencyGraph dependencies = new DependencyGraph();
    private final Set<String> described = new LinkedHashSet<>();
    private @Nullable String version;
    private @Nullable String namespace;

    SpdxFields(JsonInput input) {
        this.input = input;
    }

    @Override
    public boolean read(String name) throws IOException {
        switch (name) {
            case "spdxVersion" -> version = input.text();
            case "documentNamespace" -> namespace = input.text();
            case "documentDescribes" -> {
                TextList ids = new TextList(PackageList.MAX_PACKAGES);
                ids.read(input);
                described.addAll(ids.texts());
            }
            case "packages" -> input.list(this::readPackage);
            case "relationships" -> input.list(this::readRelationship);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isPresent() {
        return version != null;
    }

    @Override
    public SbomDocument toDocument(String hash) {
        if (!VERSION.equals(version)) {
            throw CatalogException.invalidField("spdxVersion", "must be %s but is '%s'".formatted(VERSION, version));
        }
        if (namespace == null || namespace.isEmpty()) {
            throw CatalogException.invalidField("documentNamespace", "is missing: it identifies the document");
        }
        String root = described.size() == 1 ? described.iterator().next() : null;
        Optional<Set<String>> direct = dependencies.of(root);
        if (root != null) {
            packages.remove(root);
        }
        return new SbomDocument(
                SbomFormat.SPDX,
                VERSION.substring("SPDX-".length()),
                namespace,
                1,
                hash,
                packages.packages(direct),
                packages.withoutPurl());
    }

    @Override
    public PackageList packages() {
        return packages;
    }

    @Override
    public String packagesField() {
        return "packages";
    }

    private void readPackage() throws IOException {
        PackageFields fields = new PackageFields();
        input.object(fields::read);
        packages.add(
                new PackageList.Entry(fields.id, fields.purl, fields.version),
                input.path() + (fields.purl == null ? "" : ".externalRefs"));
    }

    private final class PackageFields {
        private @Nullable String id;
        private @Nullable String version;
        private @Nullable String purl;

        private void read(String name) throws IOException {
            switch (name) {
                case "SPDXID" -> id = input.text();
                case "versionInfo" -> version = input.text();
                case "externalRefs" -> input.list(this::readReference);
                default -> input.skip();
            }
        }

        private void readReference() throws IOException {
            ReferenceFields reference = new ReferenceFields();
            input.object(reference::read);
            if ("purl".equals(reference.type) && purl == null) {
                purl = reference.locator;
            }
        }
    }

    private final class ReferenceFields {
        private @Nullable String type;
        private @Nullable String locator;

        private void read(String name) throws IOException {
            switch (name) {
                case "referenceType" -> type = input.text();
                case "referenceLocator" -> locator = input.text();
                default -> input.skip();
            }
        }
    }

    private void readRelationship() throws IOException {
        RelationshipFields fields = new RelationshipFields();
        input.object(fields::read);
        if (fields.from != null && fields.to != null && fields.type != null) {
            relate(fields.from, fields.type, fields.to);
        }
    }

    private final class RelationshipFields {
        private @Nullable String from;
        private @Nullable String type;
        private @Nullable String to;

        private void read(String name) throws IOException {
            switch (name) {
                case "spdxElementId" -> from = input.text();
                case "relationshipType" -> type = input.text();
                case "relatedSpdxElement" -> to = input.text();
                default -> input.skip();
            }
        }
    }

    private void relate(String from, String type, String to) {
        if (type.equals("DESCRIBES") && from.equals(DOCUMENT)) {
            described.add(to);
        } else if (type.equals("DESCRIBED_BY") && to.equals(DOCUMENT)) {
            described.add(from);
        } else if (type.equals("DEPENDS_ON")) {
            dependencies.add(from, to, input.path());
        } else if (type.endsWith("DEPENDENCY_OF")) {
            dependencies.add(to, from, input.path());
        }
    }
}
