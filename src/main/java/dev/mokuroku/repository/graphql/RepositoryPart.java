package dev.mokuroku.repository.graphql;

import dev.mokuroku.repository.query.MissingFact;
import org.eclipse.microprofile.graphql.Description;

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
    PROTECTION;

    MissingFact fact() {
        return switch (this) {
            case DESCRIPTION -> MissingFact.DESCRIPTION;
            case HOMEPAGE -> MissingFact.HOMEPAGE;
            case TOPICS -> MissingFact.TOPICS;
            case LICENSE -> MissingFact.LICENSE;
            case README -> MissingFact.README;
            case CODEOWNERS -> MissingFact.CODEOWNERS;
            case RELEASE -> MissingFact.RELEASE;
            case MANIFEST -> MissingFact.MANIFEST;
            case PROTECTION -> MissingFact.PROTECTION;
        };
    }
}
