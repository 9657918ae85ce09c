package dev.mokuroku.repository.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.repository.query.MissingFact;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(MissingFact.class)
@Description("What a repository may lack.")
public enum RepositoryPart {
    @Description("A description.")
    DESCRIPTION,
    @Description("The address of a page of its own.")
    HOMEPAGE,
    @Description("Topics.")
    TOPICS,
    @Description("A licence that GitHub recognises.")
    LICENSE,
    @Description("A README.")
    README,
    @Description("A CODEOWNERS file in a location that GitHub uses.")
    CODEOWNERS,
    @Description("A release.")
    RELEASE,
    @Description("Each of the files of mokuroku.github.facts.manifests.")
    MANIFEST,
    @Description("A rule that protects the default branch. An unknown rule does not count as missing.")
    PROTECTION
}
