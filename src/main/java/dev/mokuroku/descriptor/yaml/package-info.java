/// Reads YAML 1.2 as the JavaScript library `yaml` of Backstage does, within the limits of
/// [DescriptorLimits][dev.mokuroku.descriptor.DescriptorLimits].
///
/// Entry: [YamlReader][dev.mokuroku.descriptor.yaml.YamlReader].
/// [YamlChunks][dev.mokuroku.descriptor.yaml.YamlChunks] splits a file into documents first, so that a syntax error
/// in one document does not hide the others. Node counts and depths are checked before the nodes are built
/// ([NodeLimit][dev.mokuroku.descriptor.yaml.NodeLimit]). Pure functions over text. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.yaml;

import org.jspecify.annotations.NullMarked;
