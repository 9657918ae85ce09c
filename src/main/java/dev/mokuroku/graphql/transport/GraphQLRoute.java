package dev.mokuroku.graphql.transport;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.graphql.engine.CallContext;
import dev.mokuroku.graphql.engine.ErrorJson;
import dev.mokuroku.graphql.engine.GraphQLEngine;
import dev.mokuroku.graphql.engine.GraphQLRequest;
import dev.mokuroku.graphql.engine.GraphQLResponse;
import dev.mokuroku.graphql.engine.OperationMetrics;
import dev.mokuroku.graphql.limit.GraphQLConfig;
import dev.mokuroku.graphql.limit.QueryRefusal;
import dev.mokuroku.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.quarkus.SmallRyeRoutes;
import dev.mokuroku.security.limit.CallerBudget;
import dev.mokuroku.security.limit.CallerLimits;
import dev.mokuroku.security.limit.ClientAddress;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// Serves `/graphql` over HTTP in place of SmallRye's own routes.
@ApplicationScoped
public class GraphQLRoute {
    static final String PATH = "/graphql";
    /// After Quarkus' filters, which are below -100, before its routes.
    private static final int ORDER = -1;
    /// After Quarkus' authorization.
    private static final int UPGRADE_PRIORITY = 100;
    /// Larger bodies are not parsed on the event loop.
    private static final int MAX_EVENT_LOOP_BODY_BYTES = 64 * 1024;

    private static final Set<Operation> GET_OPERATIONS = EnumSet.of(Operation.QUERY);
    private static final Set<Operation> POST_OPERATIONS = EnumSet.of(Operation.QUERY, Operation.MUTATION);

    private static final SecurityIdentity ANONYMOUS =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final GraphQLEngine engine;
    private final GraphQLConfig config;
    private final GraphQLSockets sockets;
    private final OperationMetrics metrics;
    private final CallerLimits limits;
    private final RequestReader reader;

    GraphQLRoute(
            GraphQLEngine engine,
            GraphQLConfig config,
            GraphQLSockets sockets,
            OperationMetrics metrics,
            CallerLimits limits) {
        this.engine = engine;
        this.config = config;
        this.sockets = sockets;
        this.metrics = metrics;
        this.limits = limits;
        this.reader = new RequestReader(config);
    }

    /// Runs after all routes of extensions are registered.
    void register(@Observes Router router) {
        SmallRyeRoutes.remove(router, PATH);
        router.post(PATH)
                .order(ORDER)
                .handler(BodyHandler.create(false)
                        .setBodyLimit(config.maxBodySize().asLongValue()))
                .handler(this::post)
                .failureHandler(this::handleFailure);
        router.get(PATH)
                .order(ORDER)
                .handler(context -> handle(context, GET_OPERATIONS, () -> reader.ofParameters(context.queryParams())))
                .failureHandler(this::handleFailure);
        router.route(PATH)
                .order(ORDER + 1)
                .handler(context -> ResponseWriter.writeRefusal(
                        context, new CatalogException(ErrorCode.METHOD_NOT_ALLOWED, "Use POST or GET")));
        if (!config.introspection()) {
            router.get(PATH + "/schema.graphql")
                    .order(ORDER)
                    .handler(context -> ResponseWriter.writeRefusal(
                            context, new CatalogException(ErrorCode.FORBIDDEN, "Introspection is disabled")));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::upgrade, UPGRADE_PRIORITY);
    }

    private void upgrade(RoutingContext context) {
        if (GraphQLAccess.isUpgrade(context)) {
            sockets.openConnections(context, identityOf(context));
        } else {
            context.next();
        }
    }

    private void post(RoutingContext context) {
        Buffer body = context.body().buffer();
        if (!isJson(context)) {
            refuse(context, CatalogException.invalidInput("Content-Type must be application/json"));
        } else if (body == null || body.length() == 0) {
            refuse(
                    context,
                    CatalogException.invalidInput("The body is empty: expected a JSON object with the field query"));
        } else if (body.length() <= MAX_EVENT_LOOP_BODY_BYTES) {
            handle(context, POST_OPERATIONS, () -> reader.ofBody(body.getBytes()));
        } else {
            context.vertx()
                    .executeBlocking(() -> reader.ofBody(body.getBytes()), false)
                    .onSuccess(request -> execute(context, POST_OPERATIONS, request))
                    .onFailure(failure -> context.fail(failure));
        }
    }

    private static boolean isJson(RoutingContext context) {
        return ContentTypes.isJson(context.request().headers().getAll(HttpHeaders.CONTENT_TYPE));
    }

    private void handle(RoutingContext context, Set<Operation> allowed, Supplier<GraphQLRequest> requestSupplier) {
        try {
            execute(context, allowed, requestSupplier.get());
        } catch (CatalogException refusal) {
            refuse(context, refusal);
        }
    }

    private void execute(RoutingContext context, Set<Operation> allowed, GraphQLRequest request) {
        SecurityIdentity identity = identityOf(context);
        CallerBudget budget = limits.of(identity, () -> ClientAddress.of(context.request()));
        CallContext call = new CallContext(context.vertx().getOrCreateContext(), identity, allowed, budget);
        var _ = engine.execute(request, call).whenComplete((response, failure) -> {
            if (response == null) {
                context.fail(failure);
            } else {
                write(context, response);
            }
        });
    }

    /// Answers every request, also if writing the response fails.
    private static void write(RoutingContext context, GraphQLResponse response) {
        try {
            ResponseWriter.write(context, response);
        } catch (RuntimeException | Error failure) {
            context.fail(failure);
        }
    }

    /// Anonymous only for WebSocket upgrades: [GraphQLAccess] refuses other anonymous requests.
    private static SecurityIdentity identityOf(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : ANONYMOUS;
    }

    private void handleFailure(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.statusCode() == ErrorCode.TOO_LARGE.status()) {
            refuse(
                    context,
                    new QueryRefusal(
                            Reason.BODY,
                            ErrorCode.TOO_LARGE,
                            "The body is larger than %d bytes"
                                    .formatted(config.maxBodySize().asLongValue())));
        } else if (failure instanceof CatalogException refusal) {
            refuse(context, refusal);
        } else if (!context.request().isEnded()) {
            refuse(context, CatalogException.invalidInput("The body of the request breaks off"));
        } else {
            refuse(context, new CatalogException(ErrorCode.INTERNAL, ErrorJson.incident("A request failed", failure)));
        }
    }

    private void refuse(RoutingContext context, CatalogException refusal) {
        if (refusal instanceof QueryRefusal limit) {
            metrics.recordRefusal(limit.reason());
        }
        ResponseWriter.writeRefusal(context, refusal);
    }
}
