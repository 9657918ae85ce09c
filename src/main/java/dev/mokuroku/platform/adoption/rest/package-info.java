/// The matrix of a platform component and its users over REST.
///
/// Entry: [MatrixResource][dev.mokuroku.platform.adoption.rest.MatrixResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.adoption.rest;

import org.jspecify.annotations.NullMarked;
