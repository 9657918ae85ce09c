/// Modules and providers of Terraform, with `.terraform.lock.hcl`.
///
/// Entry: [TerraformReader][dev.mokuroku.platform.manifest.terraform.TerraformReader].
/// [HclParser][dev.mokuroku.platform.manifest.terraform.HclParser] reads
/// blocks and literals, and evaluates nothing. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.terraform;

import org.jspecify.annotations.NullMarked;
