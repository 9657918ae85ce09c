package dev.mokuroku.api.rest;

import dev.mokuroku.error.ErrorCode;

/// The error body of Backstage's backends.
public record ErrorBody(Failure error, Request request, ResponseInfo response) {
    public record Failure(String name, String message) {}

    /// @param url from the plugin's mount on: `/entities/by-uid/…`
    public record Request(String method, String url) {}

    public record ResponseInfo(int statusCode) {}

    static ErrorBody of(ErrorCode code, String message, String method, String url) {
        return new ErrorBody(
                new Failure(code.backstageName(), message), new Request(method, url), new ResponseInfo(code.status()));
    }
}
