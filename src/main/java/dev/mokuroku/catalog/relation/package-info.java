/// Relations that features add to entities, beside those of descriptors.
///
/// Entry: [FeatureRelations][dev.mokuroku.catalog.relation.FeatureRelations]. Owns the table `feature_relation`, which
/// [RelationTable][dev.mokuroku.catalog.RelationTable] reads too.
@NullMarked
package dev.mokuroku.catalog.relation;

import org.jspecify.annotations.NullMarked;
