package dev.mokuroku.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.onboarding.ProposedField.State;
import dev.mokuroku.onboarding.ProposedOwner.FoundBy;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentDraftTest {
    private static final ProposedOwner CHECKOUT = new ProposedOwner("checkout", FoundBy.CODEOWNERS, true, "Named.");
    private static final ProposedOwner NOBODY = new ProposedOwner(null, FoundBy.NOWHERE, false, "Nobody is named.");

    @Test
    void reportsWhatTheRepositoryTells() {
        JsonNode json = draft(repository("shop", "Sells things: all of them", List.of("java", "b2c--shop")), CHECKOUT)
                .json();
        assertThat(json).hasToString("""
                {"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"shop",\
                "description":"Sells things: all of them","annotations":{"github.com/project-slug":"acme/shop"},\
                "tags":["java","b2c-shop","c++"],"links":[{"url":"https://shop.example.com/","title":"Homepage"}]},\
                "spec":{"type":"service","lifecycle":"production","owner":"checkout"}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "shop,shop",
        ".github,github",
        "_private.parts_,private.parts",
        "a-name-of-more-than-sixty-three-letters-which-is-what-nobody-would-ty-pe,"
                + "a-name-of-more-than-sixty-three-letters-which-is-what-nobody-wo",
        "---,component"
    })
    void makesNamesValid(String repository, String name) {
        ComponentDraft.Result drafted = draft(repository(repository, "", List.of()), CHECKOUT);
        assertThat(drafted.json().at("/metadata/name").asText()).isEqualTo(name);
        assertThat(parsed(drafted).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "true",
                "~",
                "null",
                "0x1F",
                "1e3",
                "0o7",
                "007",
                "- item",
                "key: value",
                "# none",
                "a #b",
                "'quoted'",
                "\"twice\"",
                "%percent",
                "@acme",
                "`tick`",
                "{flow}",
                "[flow",
                "multi: line # 日本 🚀",
                "| bar",
                "> more",
                "&anchor",
                "*alias",
                "!tag",
                "? question",
                "<<",
                "=",
                "...",
                "---",
                "\\back",
                "trailing:",
                "2026-01-01",
                "$text",
                "${{ values.name }}"
            })
    void writesYamlThatReadsAsItWasMeant(String description) {
        ParsedDescriptor parsed = parsed(draft(repository("shop", description, List.of("true", "1")), NOBODY));
        assertThat(parsed.problems()).isEmpty();
        JsonNode read = parsed.entities().getFirst().entity().json();
        assertThat(read.at("/metadata/description").textValue()).isEqualTo(description);
        assertThat(read.at("/metadata/tags/0").textValue()).isEqualTo("true");
        assertThat(read.at("/metadata/tags/1").textValue()).isEqualTo("1");
        assertThat(read.at("/spec/owner").textValue()).isEqualTo("unknown");
    }

    @Test
    void saysInTheFileThatNobodyWasFound() {
        ComponentDraft.Result drafted = draft(repository("shop", "", List.of("service")), NOBODY);
        assertThat(drafted.json().at("/spec/owner").isMissingNode()).isTrue();
        assertThat(DescriptorText.of(drafted.json(), drafted.fields()))
                .contains("""
                # To be checked:
                # - spec.owner: Nobody is named.
                apiVersion: backstage.io/v1alpha1
                kind: Component
                """)
                .contains("\n  owner: unknown\n");
    }

    @Test
    void reportsOfEachFieldHowItWasFoundOut() {
        assertThat(draft(repository("shop", "", List.of()), NOBODY).fields())
                .extracting(ProposedField::field, ProposedField::value, ProposedField::state)
                .containsExactly(
                        row("metadata.name", "shop", State.SUGGESTED_VALUE),
                        row("metadata.description", null, State.SUGGESTED_NO_VALUE),
                        row("spec.type", "service", State.NEEDS_USER_INPUT),
                        row("spec.lifecycle", "production", State.SUGGESTED_VALUE),
                        row("spec.owner", null, State.NEEDS_USER_INPUT),
                        row("spec.system", null, State.SUGGESTED_NO_VALUE));
    }

    @Test
    void putsWhatTheCallerKnowsFirst() {
        Overrides overrides = new Overrides("till", "user:ada", "daemon", "retired", " shop ");
        ProposedOwner owner = new ProposedOwner("user:ada", FoundBy.GIVEN, false, "As given.");
        JsonNode json = ComponentDraft.of(repository("shop", "", List.of("library")), overrides, owner)
                .json();
        assertThat(json.at("/metadata/name").asText()).isEqualTo("till");
        assertThat(json.path("spec")).hasToString("""
                {"type":"daemon","lifecycle":"retired","owner":"user:ada","system":"shop"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "shop-sdk,,,,library",
        "shop-sdk,service,,,service",
        "shop-web,,,,website",
        "acme.github.io,,,,website",
        "shop,sdk,Dockerfile,,library",
        "shop,,Dockerfile,HTML,service",
        "shop,,,HTML,website",
        "shop,,,Java,service"
    })
    void guessesTheType(String name, String topic, String file, String language, String type) {
        RepositoryDetails facts = new RepositoryDetails(
                "acme/" + name,
                "",
                "",
                "",
                language == null ? "" : language,
                topic == null ? List.of() : List.of(topic),
                false,
                false,
                null,
                file == null ? List.of() : List.of(file),
                null);
        assertThat(ComponentType.of(facts).value()).isEqualTo(type);
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }

    private static ComponentDraft.Result draft(RepositoryDetails repository, ProposedOwner owner) {
        return ComponentDraft.of(repository, Overrides.NONE, owner);
    }

    private static ParsedDescriptor parsed(ComponentDraft.Result drafted) {
        LocationRef place = LocationRef.url("https://github.com/acme/shop/blob/main/catalog-info.yaml");
        byte[] text = DescriptorText.of(drafted.json(), drafted.fields()).getBytes(UTF_8);
        return new DescriptorParser().parse(new DescriptorFile(place, place, "", null, text, Map.of()));
    }

    private static RepositoryDetails repository(String name, String description, List<String> topics) {
        return new RepositoryDetails(
                "acme/" + name,
                "https://github.com/acme/" + name,
                description,
                "https://shop.example.com/",
                "C++",
                topics,
                false,
                false,
                null,
                List.of("README.md"),
                null);
    }
}
