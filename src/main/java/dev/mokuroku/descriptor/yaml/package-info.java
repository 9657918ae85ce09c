/// YAML 1.2 into JSON trees, one document at a time, within limits.
///
/// Entry: [YamlFile][dev.mokuroku.descriptor.yaml.YamlFile]. Scalars read as JavaScript's `yaml`
/// library reads them, which is what Backstage uses. Pure; owns no tables.
@NullMarked
package dev.mokuroku.descriptor.yaml;

import org.jspecify.annotations.NullMarked;
