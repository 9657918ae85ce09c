package dev.mokuroku.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.scorecard.evaluation.EntityResult;
import dev.mokuroku.scorecard.result.Results;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A scorecard with levels and three components of one team: `full` reaches gold, `tagged` silver, `bare` none.
@Singleton
public class TestScorecards {
    public static final EntityRef CARD = EntityRef.parse("scorecard:default/reading");
    private static final String SOURCE = "test:reading";
    private static final String TEXT = """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: reading-team}
            spec: {type: team, children: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: reading-owner}
            spec: {memberOf: [reading-team]}
            ---
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: reading, title: Reading <1>}
            spec:
              owner: reading-team
              appliesTo: {kind: component, spec.type: reading}
              levels: [{name: silver, title: Silver, color: "#8f979e"}, {name: gold, title: Gold, color: "#d4af37"}]
              checks:
                - {id: tags, title: Has tags, level: silver, expression: "size(entity.tags) > 0", message: It has no tags.}
                - id: links
                  title: Has links
                  level: gold
                  severity: high
                  expression: entity.link_count
                  threshold: {min: 1}
                  unit: links
                  message: It has no links.
                  remediation: {text: Add a link., url: "https://example.com/links"}
            """;

    private final ApplyDescriptors catalog;
    private final DescriptorParser parser;
    private final LiveIndex live;
    private final Results results;

    TestScorecards(ApplyDescriptors catalog, DescriptorParser parser, LiveIndex live, Results results) {
        this.catalog = catalog;
        this.parser = parser;
        this.live = live;
        this.results = results;
    }

    public static EntityRef component(String name) {
        return EntityRef.parse("component:default/reading-" + name);
    }

    public void add() {
        apply("[a]", "[{url: 'https://example.com'}]");
        awaitLevel("full", "gold");
        awaitLevel("tagged", "silver");
        awaitLevel("bare", "none");
    }

    /// @param tags of `full`, in YAML
    /// @param links of `full`, in YAML
    public void apply(String tags, String links) {
        catalog.apply(
                SOURCE,
                List.of(file(TEXT
                        + component("full", tags, links)
                        + component("tagged", "[a]", "[]")
                        + component("bare", "[]", "[]"))));
        live.catchUp();
    }

    public void awaitLevel(String name, String level) {
        awaitResult(name, result -> level.equals(result.level()));
    }

    public void awaitResult(String name, Predicate<EntityResult> condition) {
        await().until(() ->
                results.find(CARD, component(name)).filter(condition).isPresent());
        live.catchUp();
    }

    public void remove() {
        catalog.remove(SOURCE, List.of(file(TEXT).file().id()));
        live.catchUp();
    }

    private ParsedDescriptor file(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        LocationRef location = Descriptors.at("reading");
        return parser.parse(
                new DescriptorFile(location, location, DescriptorFile.hashOf(bytes), null, bytes, Map.of()));
    }

    private static String component(String name, String tags, String links) {
        return """
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: reading-%s, tags: %s, links: %s}
                spec: {type: reading, lifecycle: production, owner: reading-team}
                """.formatted(name, tags, links);
    }
}
