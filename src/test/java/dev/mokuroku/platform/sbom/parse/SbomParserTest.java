package dev.mokuroku.platform.sbom.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.sbom.SbomDocument;
import dev.mokuroku.platform.sbom.SbomFormat;
import dev.mokuroku.platform.sbom.SbomPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SbomParserTest {
    private static final int MAX_BYTES = 10_000_000;
    private static final String SERIAL = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79";

    @ParameterizedTest
    @ValueSource(strings = {"1.4", "1.5", "1.6", "1.7"})
    void readsComponentsOfCycloneDxAtAnyDepth(String specVersion) {
        SbomDocument document = parse("""
                {"$schema": "x", "bomFormat": "CycloneDX", "specVersion": "%s", "serialNumber": "%s", "version": 3,
                 "metadata": {"timestamp": "2026-01-01T00:00:00Z", "tools": {"components": [{"purl": "pkg:npm/tool@1"}]},
                   "component": {"bom-ref": "root", "purl": "pkg:npm/shop@1.0.0",
                     "components": [{"bom-ref": "part", "purl": "pkg:npm/part@1"}]}},
                 "components": [
                   {"type": "library", "bom-ref": "a", "name": "ui", "purl": "pkg:npm/%%40acme/ui@2.1.0",
                     "evidence": {"identity": [{"field": "purl"}]},
                     "components": [{"purl": "pkg:pypi/Foo_Bar@1.0", "components": [{"purl": "pkg:golang/x.io/y@v1.2.3"}]}]},
                   {"bom-ref": "b", "version": "4.0", "purl": "pkg:maven/org.acme/core?type=jar"},
                   {"name": "test-only", "purl": "pkg:npm/jest@29.0.0", "scope": "excluded"},
                   {"type": "file", "name": "a.txt"}],
                 "dependencies": [{"ref": "root", "dependsOn": ["a", "missing"]}, {"ref": "a", "dependsOn": ["b"]}],
                 "future": {"deep": [[{}]]}}""".formatted(specVersion, SERIAL));
        assertThat(document.format()).isEqualTo(SbomFormat.CYCLONEDX);
        assertThat(document.specVersion()).isEqualTo(specVersion);
        assertThat(document.identity()).isEqualTo(SERIAL);
        assertThat(document.revision()).isEqualTo(3);
        assertThat(document.withoutPurl()).isEqualTo(1);
        assertThat(document.packages())
                .containsExactly(
                        new SbomPackage("pkg:golang/x.io/y", "v1.2.3", false),
                        new SbomPackage("pkg:maven/org.acme/core", "4.0", false),
                        new SbomPackage("pkg:npm/%40acme/ui", "2.1.0", true),
                        new SbomPackage("pkg:npm/part", "1", false),
                        new SbomPackage("pkg:pypi/foo-bar", "1.0", false));
    }

    @Test
    void takesTheFieldsInAnyOrder() {
        SbomDocument document = parse("""
                {"dependencies": [{"dependsOn": ["a"], "ref": "r"}],
                 "components": [{"purl": "pkg:npm/a@1", "bom-ref": "a"}, {"purl": "pkg:npm/a@1"}],
                 "metadata": {"component": {"bom-ref": "r"}}, "specVersion": "1.6", "bomFormat": "CycloneDX"}""");
        assertThat(document.packages()).containsExactly(new SbomPackage("pkg:npm/a", "1", true));
        assertThat(document.identity()).isEqualTo(document.hash());
    }

    @Test
    void readsPackagesOfSpdx() {
        SbomDocument document = parse("""
                {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "shop",
                 "documentNamespace": "https://acme.example/sboms/1",
                 "packages": [
                   {"SPDXID": "SPDXRef-root", "versionInfo": "main", "externalRefs": [
                     {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:github/acme/shop@main"}]},
                   {"SPDXID": "SPDXRef-a", "versionInfo": "1.0.0", "externalRefs": [
                     {"referenceType": "cpe23Type", "referenceLocator": "cpe:2.3:a"},
                     {"referenceType": "purl", "referenceLocator": "pkg:npm/a"}]},
                   {"SPDXID": "SPDXRef-b", "versionInfo": "^1.0.0", "externalRefs": [
                     {"referenceType": "purl", "referenceLocator": "pkg:npm/b"}]}],
                 "relationships": [
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "RUNTIME_DEPENDENCY_OF", "relatedSpdxElement": "SPDXRef-root"},
                   {"spdxElementId": "SPDXRef-a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-b"},
                   {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-root"}]}""");
        assertThat(document.format()).isEqualTo(SbomFormat.SPDX);
        assertThat(document.identity()).isEqualTo("https://acme.example/sboms/1");
        assertThat(document.packages())
                .containsExactly(
                        new SbomPackage("pkg:npm/a", "1.0.0", true), new SbomPackage("pkg:npm/b", null, false));
    }

    @Test
    void doesNotGuessWhichDependenciesAreDirect() {
        assertThat(parse(cycloneDx("\"components\": [{\"purl\": \"pkg:npm/a@1\"}]"))
                        .packages())
                .containsExactly(new SbomPackage("pkg:npm/a", "1", null));
        assertThat(parse(cycloneDx("\"components\": null")).packages()).isEmpty();
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused("", "The SBOM is empty");
        refused("[]", "The SBOM must be a JSON object");
        refused("{", "The SBOM is not valid JSON, line 1");
        refused("<bom/>", "The SBOM is not valid JSON, line 1, column 1");
        refused("{} {}", "The SBOM must be one JSON object");
        refused("{}", "bomFormat is missing");
        refused("{\"bomFormat\": \"Other\"}", "bomFormat must be CycloneDX");
        refused("{\"bomFormat\": \"CycloneDX\"}", "specVersion is missing");
        refused("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.3\"}", "specVersion must be 1.4, 1.5, 1.6 or 1.7");
        refused("{\"bomFormat\": \"CycloneDX\", \"specVersion\": 1.6}", "specVersion must be a string");
        refused(cycloneDx("\"serialNumber\": \"1\""), "serialNumber must be urn:uuid:");
        refused(cycloneDx("\"version\": \"1\""), "version must be a whole number");
        refused(cycloneDx("\"version\": 0"), "version must be from 1 to");
        refused(cycloneDx("\"version\": 99999999999999999999"), "version must be from 1 to");
        refused(cycloneDx("\"components\": {}"), "components must be a list");
        refused(cycloneDx("\"components\": [1]"), "components[0] must be an object");
        refused(cycloneDx("\"components\": [{}, {\"purl\": [\"a\"]}]"), "components[1].purl must be a string");
        refused(cycloneDx("\"components\": [{\"name\": \"a\"}]"), "components must have package URLs");
        refused(cycloneDx("\"components\": [{\"purl\": \"npm/a\"}]"), "components[0].purl must be a package URL");
        refused(
                cycloneDx("\"components\": [{\"purl\": \"pkg:npm/a@1\", \"components\": [{\"purl\": \"x\"}]}]"),
                "components[0].components[0].purl must be a package URL");
        refused(cycloneDx("\"dependencies\": [{\"ref\": 1}]"), "dependencies[0].ref must be a string");
        refused(cycloneDx("\"dependencies\": [{\"dependsOn\": [null]}]"), "dependencies[0].dependsOn[0] must be");
        refused("{\"spdxVersion\": \"SPDX-2.2\"}", "spdxVersion must be SPDX-2.3 but is 'SPDX-2.2'");
        refused("{\"spdxVersion\": \"SPDX-2.3\"}", "documentNamespace is missing");
    }

    @Test
    void refusesHostileText() {
        refused(purl("pkg:npm/a@1\\u0000"), "components[0].purl must not contain control characters");
        refused(purl("pkg:npm/a@1%00"), "components[0].purl must not contain control characters");
        refused(purl("pkg:npm/a@" + "1".repeat(256)), "components[0].purl must have a version of at most 255");
        refused(purl("pkg:npm/" + "a".repeat(100_000)), "components[0].purl must have at most 1000 characters");
        refused(purl("pkg:npm/" + "a".repeat(200_000)), "The SBOM is not valid JSON");
        refused("{\"x\": " + "[".repeat(100_000), "The SBOM is not valid JSON");
        refused(cycloneDx("\"components\": " + "[{\"components\": ".repeat(300)), "The SBOM is not valid JSON");
        assertThatThrownBy(() -> SbomParser.parse(stream(cycloneDx("\"x\": 1")), 10))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("The SBOM has more than 10 bytes");
        String many = "{\"ref\": \"a\", \"dependsOn\": [\"b\"]}";
        refused(
                cycloneDx("\"dependencies\": [" + (many + ",").repeat(DependencyGraph.MAX_DEPENDENCIES) + many + "]"),
                "an SBOM may have at most 250000 dependencies");
    }

    private static String purl(String purl) {
        return cycloneDx("\"components\": [{\"purl\": \"%s\"}]".formatted(purl));
    }

    private static String cycloneDx(String fields) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", %s}".formatted(fields);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> SbomParser.parse(stream(text), MAX_BYTES))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(message);
    }

    private static SbomDocument parse(String text) {
        try {
            return SbomParser.parse(stream(text), MAX_BYTES);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
