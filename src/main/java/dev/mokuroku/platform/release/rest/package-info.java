/// Platform components as products in the shape of endoflife.date's API v1, so that its clients read them.
///
/// Entry: [ProductsResource][dev.mokuroku.platform.release.rest.ProductsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.release.rest;

import org.jspecify.annotations.NullMarked;
