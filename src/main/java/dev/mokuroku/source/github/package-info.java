/// GitHub as a source of descriptors: `.client` is the only door to it, `.discovery` lists
/// organisations, `.people` their teams and members, `.webhook` hears of changes, `.reading` reads single files and
/// patterns by URL, `.facts` keeps what else listings tell of repositories,
/// `.proposal` proposes descriptors to repositories without one. Settings:
/// [GithubConfig][dev.mokuroku.source.github.GithubConfig]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github;

import org.jspecify.annotations.NullMarked;
