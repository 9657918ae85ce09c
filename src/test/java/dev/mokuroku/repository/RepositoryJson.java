package dev.mokuroku.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.discovery.ObservedFields;
import dev.mokuroku.source.github.fake.FakeGithub;
import dev.mokuroku.source.github.fake.FakeRepository;
import dev.mokuroku.source.github.fake.GithubJson;
import dev.mokuroku.source.github.fake.GithubSchema;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Repositories as GitHub answers them in a listing, with the fields that facts are read from.
public final class RepositoryJson {
    private static final String QUERY = """
            query Facts($owner: String!, $name: String!) {
              repository(owner: $owner, name: $name) { ...Descriptor }
            }
            """;
    private static final ObservedFields FIELDS = FactsQuery.fields(new FactsSettings(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FactsConfig.class)
            .withDefaultValue("mokuroku.github.facts.manifests", "package.json,pom.xml")
            .withDefaultValue("mokuroku.github.facts.alerts", "true")
            .build()
            .getConfigMapping(FactsConfig.class)));

    private RepositoryJson() {}

    /// One with every fact, whose `package.json` is the first manifest.
    public static JsonNode full(String slug) {
        return listed(slug, FakeRepository.full(slug));
    }

    /// One that has nothing, and a branch that nothing protects.
    public static JsonNode bare(String slug) {
        return listed(slug, FakeRepository.empty(slug).with("isArchived", true).branch("main", "c0"));
    }

    private static JsonNode listed(String slug, FakeRepository repository) {
        String[] names = slug.split("/", -1);
        Map<String, Object> variables = FIELDS.extend(Map.of("owner", names[0], "name", names[1]));
        String query = FIELDS.extend(QUERY) + GithubClient.document("descriptor.graphql");
        ObjectNode answer = GithubSchema.answer(query, GithubJson.valueOf(variables), FakeGithub.named(repository));
        return answer.at("/data/repository");
    }

    static JsonNode parse(String json) {
        return GithubJson.parse(json);
    }
}
