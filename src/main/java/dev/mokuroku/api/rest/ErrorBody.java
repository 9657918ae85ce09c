package dev.mokuroku.api.rest;

import dev.mokuroku.error.ErrorCode;

/// How Backstage's backends tell an error.
public record ErrorBody(Failure error, Request request, Answer response) {
    public record Failure(String name, String message) {}

    /// @param url from the plugin's mount on: `/entities/by-uid/…`
    public record Request(String method, String url) {}

    public record Answer(int statusCode) {}

    static ErrorBody of(ErrorCode code, String message, String method, String url) {
        return new ErrorBody(
                new Failure(code.backstageName(), message), new Request(method, url), new Answer(code.status()));
    }
}
