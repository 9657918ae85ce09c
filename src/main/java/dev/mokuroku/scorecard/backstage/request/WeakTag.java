package dev.mokuroku.scorecard.backstage.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.entity.PlainJson;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// Responses with a weak ETag of their content, as Backstage's: a client that has the content gets 304.
public final class WeakTag {
    private WeakTag() {}

    public static Response.ResponseBuilder respond(Object body, Request request) {
        byte[] json = bytes(body);
        EntityTag tag = new EntityTag(HexDigest.sha1(json), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? RestResponses.of(json) : unchanged).tag(tag);
    }

    private static byte[] bytes(Object body) {
        try {
            return PlainJson.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
