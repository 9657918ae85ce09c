package dev.mokuroku.scaffolder.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.scaffolder.template.InvalidValuesException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers values that a template does not accept, in the shape that Backstage's form reads.
class InvalidValuesMapper {
    @ServerExceptionMapper
    Response errors(InvalidValuesException invalid) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(RestResponses.JSON)
                .entity(invalid.toJson())
                .build();
    }
}
