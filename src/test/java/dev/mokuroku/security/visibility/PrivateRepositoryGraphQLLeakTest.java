package dev.mokuroku.security.visibility;

import dev.mokuroku.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/// The same where the entities are hidden because their file is in a private repository.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(WithPrivateRepository.class)
class PrivateRepositoryGraphQLLeakTest extends GraphQLLeakTest {}
