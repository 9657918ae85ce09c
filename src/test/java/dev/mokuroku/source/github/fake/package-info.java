/// A GitHub for tests, on WireMock. Start at [FakeGithub].
///
/// A test says what GitHub holds: repositories, teams and people, as the JSON files in `src/test/resources/github` show
/// them. [GithubSchema] answers each query from that, by the part of GitHub's public schema in `schema.graphql`, so an
/// answer has the fields that the query requests, under the aliases of the query. A query that GitHub would refuse, an
/// answer that GitHub cannot give, and a request that no test expects fail the test.
@NullMarked
package dev.mokuroku.source.github.fake;

import org.jspecify.annotations.NullMarked;
