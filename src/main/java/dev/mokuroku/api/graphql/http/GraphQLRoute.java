package dev.mokuroku.api.graphql.http;

import dev.mokuroku.api.graphql.engine.Answer;
import dev.mokuroku.api.graphql.engine.Call;
import dev.mokuroku.api.graphql.engine.ErrorJson;
import dev.mokuroku.api.graphql.engine.GraphQLEngine;
import dev.mokuroku.api.graphql.engine.GraphQLRequest;
import dev.mokuroku.api.graphql.engine.OperationMetrics;
import dev.mokuroku.api.graphql.limit.GraphQLConfig;
import dev.mokuroku.api.graphql.limit.QueryRefusal;
import dev.mokuroku.api.graphql.limit.QueryRefusal.Reason;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// `/graphql` over HTTP, in the place of SmallRye's own routes.
@ApplicationScoped
public class GraphQLRoute {
    static final String PATH = "/graphql";
    /// After Quarkus' filters, which are below -100, before its routes.
    private static final int ORDER = -1;
    /// With Quarkus' authorization, and behind it.
    private static final int UPGRADE = 100;
    /// Larger bodies are not parsed on the event loop.
    private static final int SMALL = 64 * 1024;

    private static final Set<Operation> BY_GET = EnumSet.of(Operation.QUERY);
    private static final Set<Operation> BY_POST = EnumSet.of(Operation.QUERY, Operation.MUTATION);

    private static final SecurityIdentity NOBODY =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    private final GraphQLEngine engine;
    private final GraphQLConfig config;
    private final GraphQLSockets sockets;
    private final OperationMetrics metrics;
    private final RequestReader reader;

    GraphQLRoute(GraphQLEngine engine, GraphQLConfig config, GraphQLSockets sockets, OperationMetrics metrics) {
        this.engine = engine;
        this.config = config;
        this.sockets = sockets;
        this.metrics = metrics;
        this.reader = new RequestReader(config);
    }

    /// Told when all routes of extensions are there.
    void register(@Observes Router router) {
        router.getRoutes().stream()
                .filter(route -> PATH.equals(route.getPath()))
                .forEach(Route::remove);
        router.post(PATH)
                .order(ORDER)
                .handler(BodyHandler.create(false)
                        .setBodyLimit(config.maxBodySize().asLongValue()))
                .handler(this::post)
                .failureHandler(this::failed);
        router.get(PATH)
                .order(ORDER)
                .handler(context -> answer(context, BY_GET, () -> reader.ofParameters(context.queryParams())))
                .failureHandler(this::failed);
        router.route(PATH)
                .order(ORDER + 1)
                .handler(context -> AnswerWriter.refuse(
                        context, new CatalogException(ErrorCode.METHOD_NOT_ALLOWED, "Ask by POST or GET")));
        if (!config.introspection()) {
            router.get(PATH + "/schema.graphql")
                    .order(ORDER)
                    .handler(context -> AnswerWriter.refuse(
                            context, new CatalogException(ErrorCode.FORBIDDEN, "The schema is not shown here")));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::upgrade, UPGRADE);
    }

    private void upgrade(RoutingContext context) {
        if (GraphQLAccess.isUpgrade(context)) {
            sockets.open(context, identityOf(context));
        } else {
            context.next();
        }
    }

    private void post(RoutingContext context) {
        Buffer body = context.body().buffer();
        if (!isJson(context)) {
            refuse(context, CatalogException.invalidInput("Content-Type must be application/json"));
        } else if (body == null || body.length() == 0) {
            refuse(context, CatalogException.invalidInput("The body is empty: a JSON object with a query is wanted"));
        } else if (body.length() <= SMALL) {
            answer(context, BY_POST, () -> reader.ofBody(body.getBytes()));
        } else {
            context.vertx()
                    .executeBlocking(() -> reader.ofBody(body.getBytes()), false)
                    .onSuccess(request -> execute(context, BY_POST, request))
                    .onFailure(failure -> context.fail(failure));
        }
    }

    private static boolean isJson(RoutingContext context) {
        return ContentTypes.isJson(context.request().headers().getAll(HttpHeaders.CONTENT_TYPE));
    }

    private void answer(RoutingContext context, Set<Operation> allowed, Supplier<GraphQLRequest> reading) {
        try {
            execute(context, allowed, reading.get());
        } catch (CatalogException refusal) {
            refuse(context, refusal);
        }
    }

    private void execute(RoutingContext context, Set<Operation> allowed, GraphQLRequest request) {
        Call call = new Call(context.vertx().getOrCreateContext(), identityOf(context), allowed);
        var _ = engine.execute(request, call).whenComplete((answer, failure) -> {
            if (answer == null) {
                context.fail(failure);
            } else {
                write(context, answer);
            }
        });
    }

    /// Whatever happens, who asked hears of it.
    private static void write(RoutingContext context, Answer answer) {
        try {
            AnswerWriter.write(context, answer);
        } catch (RuntimeException | Error failure) {
            context.fail(failure);
        }
    }

    /// Known: [GraphQLAccess] has seen to it, except for WebSockets.
    private static SecurityIdentity identityOf(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : NOBODY;
    }

    private void failed(RoutingContext context) {
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
            refuse(context, new CatalogException(ErrorCode.INTERNAL, ErrorJson.incident("A request broke", failure)));
        }
    }

    private void refuse(RoutingContext context, CatalogException refusal) {
        if (refusal instanceof QueryRefusal limit) {
            metrics.refused(limit.reason());
        }
        AnswerWriter.refuse(context, refusal);
    }
}
