package dev.mokuroku.api.graphql.engine;

import graphql.language.OperationDefinition;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import java.util.Set;

/// How a request came in.
///
/// @param context of its own, on whose worker threads it is executed
/// @param allowed what it may ask for: by GET queries alone
public record Call(Context context, SecurityIdentity identity, Set<OperationDefinition.Operation> allowed) {}
