/// Finds whose uses the uses of a manifest are: the entity whose folder is the innermost one around the manifest.
///
/// Entry: [FolderOwners][dev.mokuroku.platform.usage.entity.FolderOwners], which is the rule;
/// [EntityFolderTable][dev.mokuroku.platform.usage.entity.EntityFolderTable] holds the folders. Owns the table
/// `platform_entity_folder`.
@NullMarked
package dev.mokuroku.platform.usage.entity;

import org.jspecify.annotations.NullMarked;
