/// Teams of GitHub organisations as Groups and their members as Users, through the same descriptors as
/// everything else. Entry: the source `github-people`. Settings:
/// [People][dev.mokuroku.source.github.GithubConfig.People]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.people;

import org.jspecify.annotations.NullMarked;
