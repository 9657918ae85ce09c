package dev.mokuroku.api.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.entity.JsonInput;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.DatabaseFailure;
import dev.mokuroku.error.ErrorCode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Maps failures to error responses in Backstage's format.
class RestErrors {
    private static final Logger LOG = Logger.getLogger(RestErrors.class);
    /// About as long as PostgreSQL takes to restart or a standby to be promoted.
    private static final int RETRY_AFTER_SECONDS = 5;

    /// Where a plugin's paths begin, which Backstage's errors leave out.
    private static final Pattern MOUNT = Pattern.compile("^/api/[^/?]+");

    @ServerExceptionMapper
    Response understood(CatalogException failure, HttpServerRequest request) {
        LOG.debugf("%s %s: %s", request.method(), request.uri(), failure.getMessage());
        return answer(failure.code(), failure.getMessage(), request);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException failure, HttpServerRequest request) {
        return answer(ErrorCode.INVALID_INPUT, JsonInput.problem(failure), request);
    }

    /// Logs any other failure once under an incident id; the response does not contain the cause.
    @ServerExceptionMapper
    Response unknown(RuntimeException failure, HttpServerRequest request) {
        if (failure instanceof WebApplicationException known) {
            return known.getCause() instanceof JsonProcessingException json
                    ? malformed(json, request)
                    : refused(known.getResponse(), request);
        }
        return DatabaseFailure.of(failure)
                .map(unavailable -> unavailable(unavailable, failure, request))
                .orElseGet(() -> incident(failure, request));
    }

    /// A transaction that was not committed. It is no RuntimeException.
    @ServerExceptionMapper
    Response rolledBack(RollbackException failure, HttpServerRequest request) {
        return unknown(new IllegalStateException(failure), request);
    }

    private static Response unavailable(CatalogException known, RuntimeException cause, HttpServerRequest request) {
        LOG.warnf("%s %s: PostgreSQL cannot answer: %s", request.method(), request.uri(), cause.getMessage());
        return answer(known.code(), known.getMessage(), request);
    }

    private static Response incident(RuntimeException failure, HttpServerRequest request) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Incident %s: %s %s", incident, request.method(), request.uri());
        return answer(ErrorCode.INTERNAL, "Internal error in Mokuroku; incident " + incident, request);
    }

    /// Maps the framework's own refusals. An unknown path gets a response without a body, as in Backstage,
    /// and so does a path with an unsupported method.
    private static Response refused(Response response, HttpServerRequest request) {
        return switch (response.getStatus()) {
            case 400 -> answer(ErrorCode.INVALID_INPUT, "The body is not JSON or has an unexpected structure", request);
            case 415 -> answer(ErrorCode.INVALID_INPUT, "The header Content-Type must be application/json", request);
            case 405 -> Response.status(Response.Status.NOT_FOUND).build();
            default -> response;
        };
    }

    private static Response answer(ErrorCode code, String message, HttpServerRequest request) {
        String url = MOUNT.matcher(request.uri()).replaceFirst("");
        Response.ResponseBuilder answer = Response.status(code.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(ErrorBody.of(code, message, request.method().name(), url));
        if (code == ErrorCode.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
