package dev.mokuroku.platform.manifest.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mokuroku.descriptor.yaml.Position;
import org.junit.jupiter.api.Test;

/// Values know where they are.
class PositionsTest {
    @Test
    void ofXmlAreTheStartTagAndTheContent() {
        XmlElement root = XmlDocument.parse("""
                <a>
                  <b
                    x='1'>
                    <c>v</c><d/></b>
                </a>
                """);
        assertThat(root.child("b").position()).isEqualTo(new Position(2, 3));
        assertThat(root.at("b", "c").position()).isEqualTo(new Position(4, 5));
        assertThat(root.at("b", "c").content()).isEqualTo(new Position(4, 8));
        assertThat(root.at("b", "d").position()).isEqualTo(new Position(4, 13));
    }

    @Test
    void ofJsonAndYamlAreTheValues() {
        Node json = JsonDocument.parse("{\n  \"a\": {\"b\": \"v\"}\n}");
        assertThat(json.at("a", "b").position()).isEqualTo(new Position(2, 14));
        Node yaml = YamlDocuments.parse("# x\na:\n  - b: v\n", failure -> {}).getFirst();
        assertThat(yaml.get("a").items().getFirst().get("b").position()).isEqualTo(new Position(3, 8));
    }

    @Test
    void ofTomlAreKeysAndTextsOfLists() {
        Node toml = TomlDocument.parse("""
                [a."b.c"]
                key = "v"
                list = [
                  "one", "two",
                ]
                [[t]]
                name = "first"
                [[t]]
                name = "second"
                """);
        assertThat(toml.at("a", "b.c", "key").position()).isEqualTo(new Position(2, 1));
        assertThat(toml.at("a", "b.c", "list").items().get(1).position()).isEqualTo(new Position(4, 11));
        assertThat(toml.get("t").items().get(1).get("name").position()).isEqualTo(new Position(9, 1));
    }
}
