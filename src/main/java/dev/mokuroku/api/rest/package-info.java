/// What all resources of Backstage's catalog API share: validation of requests, JSON responses, ETags and errors. The
/// resources are in `.entity`, `.query` and `.location`, below `/api/catalog`.
///
/// Entry: [RequestValidation][dev.mokuroku.api.rest.RequestValidation],
/// [RestResponses][dev.mokuroku.api.rest.RestResponses], [RestErrors][dev.mokuroku.api.rest.RestErrors]. Owns no
/// tables.
@NullMarked
package dev.mokuroku.api.rest;

import org.jspecify.annotations.NullMarked;
