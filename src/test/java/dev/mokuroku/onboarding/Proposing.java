package dev.mokuroku.onboarding;

import dev.mokuroku.api.graphql.GraphQLClient;
import io.restassured.path.json.JsonPath;

/// Asks the application under test for proposals.
final class Proposing {
    private Proposing() {}

    /// @param more of the input
    static JsonPath propose(String name, String more) {
        return proposeAt("https://github.com/acme/" + name, more);
    }

    static JsonPath proposeAt(String repository, String more) {
        return GraphQLClient.ask("""
                        mutation {
                          proposeDescriptor(input: {repository: "%s" %s}) {
                            descriptor path
                            entity { ref kind }
                            fields { field value state description }
                            owner { ref found known explanation }
                            existingEntity { ref }
                            pullRequest { url number state }
                            userErrors { code message field }
                          }
                        }""".formatted(repository, more)).setRootPath("data.proposeDescriptor");
    }
}
