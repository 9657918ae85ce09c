/// SBOMs by REST.
///
/// Entry: [SbomsResource][dev.mokuroku.platform.sbom.rest.SbomsResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.sbom.rest;

import org.jspecify.annotations.NullMarked;
