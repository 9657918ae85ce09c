/// Query parameters of requests, refused in the words of Backstage's server.
///
/// Entry: [QueryParameters][dev.mokuroku.scaffolder.request.QueryParameters]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.request;

import org.jspecify.annotations.NullMarked;
