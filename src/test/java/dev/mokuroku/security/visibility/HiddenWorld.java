package dev.mokuroku.security.visibility;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.catalog.apply.ApplyDescriptors;
import dev.mokuroku.catalog.apply.Descriptors;
import dev.mokuroku.catalog.location.RegisteredLocations;
import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.parse.DescriptorParser;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.index.write.LiveIndex;
import dev.mokuroku.repository.RepositoryJson;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.discovery.ListingObserver;
import dev.mokuroku.source.github.people.TeamAccessObserver;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// 200 entities, of which the 100 in the namespace `secret` are hidden. Whatever is hidden has the planted word in its
/// name, title, owner, annotations and file, which is in a private repository. Hidden entities have relations to
/// visible ones in all directions.
@Singleton
public class HiddenWorld {
    static final String PLANTED = "zanzibar";
    static final String HIDDEN = "metadata.namespace=secret";
    static final int HIDDEN_COUNT = 100;
    private static final int COMPONENTS = 94;
    private static final String SOURCE = "test:leaks";

    private final ApplyDescriptors catalog;
    private final LiveIndex live;
    private final RegisteredLocations locations;
    private final List<ListingObserver> listings;
    private final List<TeamAccessObserver> teams;

    HiddenWorld(
            ApplyDescriptors catalog,
            LiveIndex live,
            RegisteredLocations locations,
            @All List<ListingObserver> listings,
            @All List<TeamAccessObserver> teams) {
        this.catalog = catalog;
        this.live = live;
        this.locations = locations;
        this.listings = listings;
        this.teams = teams;
    }

    void add() throws ScanFailedException {
        catalog.apply(SOURCE, List.of(people(), open(""), hidden(""), contending(), gone()));
        catalog.remove(SOURCE, List.of(gone().file().id()));
        for (ListingObserver.Listing listing : listing()) {
            listing.found(List.of(), List.of(repository(PLANTED, "PRIVATE"), repository("open", "PUBLIC")));
        }
        teams.forEach(team -> team.found(Map.of("group:default/insiders", Set.of("Acme/" + PLANTED))));
        live.catchUp();
        locations.add(Descriptors.at(PLANTED), "user:secret/" + PLANTED);
        locations.add(Descriptors.at("open"), "user:default/open-user");
    }

    private List<ListingObserver.Listing> listing() {
        return listings.stream()
                .flatMap(observer -> observer.fullListing("github:acme", "acme").stream())
                .toList();
    }

    private static JsonNode repository(String name, String visibility) {
        ObjectNode repository = (ObjectNode) RepositoryJson.full("acme/" + name);
        return repository.put("visibility", visibility);
    }

    void remove() {
        catalog.remove(
                SOURCE,
                List.of(
                        people().file().id(),
                        open("").file().id(),
                        hidden("").file().id(),
                        contending().file().id()));
        live.catchUp();
        locations.all().forEach(location -> locations.remove(location.id()));
        listing().forEach(ListingObserver.Listing::removeMissing);
        teams.forEach(team -> team.found(Map.of()));
    }

    /// First a hidden entity changes, then a visible one.
    void change(String description) {
        catalog.apply(SOURCE, List.of(hidden(description)));
        catalog.apply(SOURCE, List.of(open(description)));
        live.catchUp();
    }

    private static ParsedDescriptor people() {
        return Descriptors.file(
                "people",
                documents(group("insiders", "default", "open-grp"), user("insider", "default", "default/insiders")));
    }

    private static ParsedDescriptor open(String description) {
        return Descriptors.file("open", world("open", "default", "open-grp", description));
    }

    private static ParsedDescriptor hidden(String description) {
        return inRepository(PLANTED, world(PLANTED, "secret", "secret/" + PLANTED + "-grp", description));
    }

    private static ParsedDescriptor inRepository(String name, String content) {
        LocationRef location =
                LocationRef.url("https://github.com/acme/%s/tree/main/catalog-info.yaml".formatted(name));
        byte[] bytes = content.getBytes(UTF_8);
        return new DescriptorParser()
                .parse(new DescriptorFile(
                        location, Descriptors.at(name), DescriptorFile.hashOf(bytes), null, bytes, Map.of()));
    }

    /// A visible file that contends for the name of a hidden entity.
    private static ParsedDescriptor contending() {
        return Descriptors.file(
                "contending",
                documents(
                        component("contending", "default", "open-grp", "open", ""),
                        component(PLANTED + "-0", "secret", "open-grp", "open", "")));
    }

    private static ParsedDescriptor gone() {
        return Descriptors.file(PLANTED + "-gone", component(PLANTED + "-gone", "secret", "open-grp", PLANTED, ""));
    }

    private static String world(String word, String namespace, String owner, String description) {
        String components = IntStream.range(0, COMPONENTS)
                .mapToObj(i -> component(word + "-" + i, namespace, owner, word, i == 0 ? description : ""))
                .collect(Collectors.joining("---\n"));
        return documents(
                group(word + "-grp", namespace, "open-grp"),
                user(word + "-user", namespace, "default/open-grp"),
                entity("Domain", word + "-dom", namespace, "owner: " + owner),
                entity("System", word + "-sys", namespace, "owner: %s, domain: default/open-dom".formatted(owner)),
                entity("Resource", word + "-res", namespace, """
                        type: db, owner: default/open-grp, system: default/open-sys,
                        dependsOn: ['component:default/open-0']""".replace("\n", " ")),
                entity("API", word + "-api", namespace, """
                        type: openapi, lifecycle: x, owner: user:default/open-user, system: default/open-sys,
                        definition: x""".replace("\n", " ")),
                components);
    }

    private static String documents(String... documents) {
        return String.join("---\n", documents);
    }

    private static String component(String name, String namespace, String owner, String word, String description) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: %1$s
                  namespace: %2$s
                  title: Title %4$s
                  description: about %4$s %5$s
                  tags: [%4$s]
                  labels: {word: %4$s}
                  annotations: {test/word: %4$s, github.com/project-slug: acme/%4$s,
                    backstage.io/source-location: "url:https://github.com/acme/%4$s/tree/main/"}
                  links: [{url: "https://example.com/%4$s", title: %4$s}]
                spec:
                  type: %4$s-type
                  lifecycle: production
                  owner: %3$s
                  system: default/open-sys
                  subcomponentOf: default/open-0
                  providesApis: [default/open-api]
                  consumesApis: [default/open-api]
                  dependsOn: ["resource:default/open-res", "component:default/open-0"]
                """.formatted(name, namespace, owner, word, description);
    }

    private static String group(String name, String namespace, String parent) {
        String above = name.equals(parent) ? "" : ", parent: default/" + parent;
        return entity("Group", name, namespace, "type: team, children: []" + above);
    }

    private static String user(String name, String namespace, String group) {
        return entity("User", name, namespace, "memberOf: [%s]".formatted(group));
    }

    private static String entity(String kind, String name, String namespace, String spec) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: %s
                metadata: {name: %s, namespace: %s, title: Title of %s}
                spec: {%s}
                """.formatted(kind, name, namespace, name, spec);
    }
}
