/// Teams of GitHub organisations as Groups, their members as Users. They are written as descriptors and scanned
/// like other files.
///
/// Entry: [PeopleSource][dev.mokuroku.source.github.people.PeopleSource]. Settings:
/// [People][dev.mokuroku.source.github.GithubConfig.People]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.people;

import org.jspecify.annotations.NullMarked;
