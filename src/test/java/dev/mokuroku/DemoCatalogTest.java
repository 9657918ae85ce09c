package dev.mokuroku;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.DescriptorLimits;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.descriptor.ParserOptions;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.entity.Relation;
import dev.mokuroku.entity.kind.Kinds;
import dev.mokuroku.platform.campaign.CampaignKind;
import dev.mokuroku.platform.component.PlatformComponentKind;
import dev.mokuroku.scorecard.ScorecardKind;
import dev.mokuroku.scorecard.fact.pushed.FactSchemaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The demo organisation is what a newcomer sees first: without problems, whole, of every kind.
class DemoCatalogTest {
    @Test
    void hasNoProblems() throws IOException {
        assertThat(files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.problems()).isEmpty());
    }

    @Test
    void definesEachEntityOnce() throws IOException {
        assertThat(entities().map(entity -> entity.entity().ref())).doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatItDefines() throws IOException {
        Set<EntityRef> defined = entities().map(it -> it.entity().ref()).collect(Collectors.toSet());
        assertThat(entities().flatMap(entity -> entity.relations().stream()).map(Relation::target))
                .isNotEmpty()
                .allMatch(defined::contains);
    }

    @Test
    void showsEveryKind() throws IOException {
        assertThat(entities().map(it -> it.entity().kind()).distinct())
                .contains(
                        "API",
                        "Campaign",
                        "Component",
                        "Domain",
                        "FactSchema",
                        "Group",
                        "Location",
                        "PlatformComponent",
                        "Resource",
                        "Scorecard",
                        "System",
                        "Template",
                        "User");
    }

    @Test
    void itsEnvironmentsAreEntities() throws IOException {
        Set<String> deployed = new HashSet<>();
        JsonNode deployments = new ObjectMapper()
                .readTree(Path.of("catalog-info/deployments.json").toFile());
        deployments.forEach(
                deployment -> deployed.add(deployment.path("environment").asText()));
        assertThat(entities()
                        .map(ParsedEntity::entity)
                        .filter(entity -> entity.spec().path("type").asText().equals("environment"))
                        .map(Entity::name))
                .containsExactlyInAnyOrderElementsOf(deployed);
    }

    private static Stream<ParsedEntity> entities() throws IOException {
        return files().stream().flatMap(file -> file.entities().stream());
    }

    private static List<ParsedDescriptor> files() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("catalog-info"))) {
            return tree.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("/.")) // workflows in skeletons
                    .sorted()
                    .map(DemoCatalogTest::parse)
                    .toList();
        }
    }

    private static ParsedDescriptor parse(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            LocationRef location = LocationRef.file(file.toString());
            ParserOptions options = new ParserOptions(
                    false,
                    false,
                    Set.of(),
                    new Kinds(List.of(
                            CampaignKind.definition(),
                            FactSchemaKind.definition(),
                            PlatformComponentKind.definition(),
                            ScorecardKind.definition())));
            return new DescriptorParser(DescriptorLimits.DEFAULT, options)
                    .parse(new DescriptorFile(location, location, "1", null, content, Map.of()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
