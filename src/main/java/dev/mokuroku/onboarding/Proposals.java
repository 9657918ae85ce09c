package dev.mokuroku.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.index.IndexedEntity;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.security.visibility.VisibleCatalog;
import dev.mokuroku.source.dryrun.EntityCheck;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.register.RepositoryUrl;
import dev.mokuroku.source.url.UnreadableUrlException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Proposes descriptors for repositories that have none, from what GitHub and the catalog know. Changes
/// nothing.
@ApplicationScoped
public class Proposals {
    private static final Logger LOG = Logger.getLogger(Proposals.class);

    private final RepositoryLookup repositories;
    private final OwnerSearch owners;
    private final EntityCheck entityCheck;
    private final CatalogIndex index;
    private final GithubConfig config;
    private final MeterRegistry meters;
    private final VisibleCatalog visible;

    Proposals(
            RepositoryLookup repositories,
            OwnerSearch owners,
            EntityCheck entityCheck,
            CatalogIndex index,
            GithubConfig config,
            MeterRegistry meters,
            VisibleCatalog visible) {
        this.repositories = repositories;
        this.owners = owners;
        this.entityCheck = entityCheck;
        this.index = index;
        this.config = config;
        this.meters = meters;
        this.visible = visible;
    }

    /// Whether GitHub would be asked for this repository: it is on the scanned GitHub, and there are credentials.
    public boolean canBeMadeFor(RepositoryUrl repository) {
        return isScannedHost(repository) && repositories.canBeRead();
    }

    /// @param repository its web address
    /// @param principal who asks
    /// @throws CatalogException where the repository cannot be read, or has a descriptor already; a
    ///     [RefusedProposalException] names the field of the input that is at fault
    public Proposal of(String repository, Overrides overrides, String principal) {
        RepositoryUrl url = parse(repository);
        return counted(url, principal, () -> {
            overrides.check();
            Proposal proposal = proposal(url, overrides);
            if (proposal.repository().described()) {
                throw new RefusedProposalException(
                        ErrorCode.CONFLICT,
                        "repository",
                        "%s has a descriptor already: %s"
                                .formatted(proposal.repository().slug(), fileOf(url)));
            }
            return proposal;
        });
    }

    /// As [#of], whether or not there is a descriptor at the usual path.
    public Proposal suggestion(RepositoryUrl repository, String principal) {
        return counted(repository, principal, () -> proposal(repository, Overrides.NONE));
    }

    private Proposal counted(RepositoryUrl repository, String principal, Supplier<Proposal> supplier) {
        try {
            visible.checkAccess("repository", "https://%s/%s".formatted(repository.host(), repository.slug()));
            Proposal proposal = supplier.get();
            count("proposed");
            LOG.infof(
                    "%s was proposed a descriptor for %s",
                    principal, proposal.repository().slug());
            return proposal;
        } catch (CatalogException refusal) {
            count(refusal.code() == ErrorCode.UNAVAILABLE ? "failed" : "refused");
            LOG.debugf("%s was proposed nothing for %s: %s", principal, repository.slug(), refusal.getMessage());
            throw refusal;
        }
    }

    private void count(String outcome) {
        meters.counter("mokuroku.github.proposals", "outcome", outcome).increment();
    }

    private Proposal proposal(RepositoryUrl url, Overrides overrides) {
        checkCanBeAsked(url);
        RepositoryDetails repository = repositories.details(url);
        ProposedOwner owner = owners.of(repository, overrides.owner());
        ComponentDraft.Result drafted = ComponentDraft.of(repository, overrides, owner);
        IndexedEntity taken = index.byRef(new Entity(drafted.json()).ref()).orElse(null);
        List<ProposedField> fields = fields(drafted, taken);
        String text = DescriptorText.of(drafted.json(), fields);
        return new Proposal(
                repository, config.newDescriptorPath(), text, drafted.json(), read(url, text), fields, owner, taken);
    }

    private void checkCanBeAsked(RepositoryUrl url) {
        if (!isScannedHost(url)) {
            throw new RefusedProposalException(
                    ErrorCode.INVALID_INPUT,
                    "repository",
                    "expected a repository at %s, but it is at %s".formatted(config.host(), url.host()));
        }
        if (!repositories.canBeRead()) {
            throw new RefusedProposalException(
                    ErrorCode.NOT_IMPLEMENTED,
                    "repository",
                    "there are no credentials to ask GitHub with: mokuroku.github.token or mokuroku.github.app");
        }
    }

    /// What is taken is for the caller to name anew.
    private static List<ProposedField> fields(ComponentDraft.Result drafted, @Nullable IndexedEntity taken) {
        List<ProposedField> fields = new ArrayList<>(drafted.fields());
        if (taken != null) {
            fields.replaceAll(field -> field.field().equals("metadata.name")
                    ? ProposedField.needsInput(
                            field.field(), field.value(), "%s is in the catalog already.".formatted(taken.ref()))
                    : field);
        }
        return fields;
    }

    /// What the catalog will read must be what was proposed.
    private Entity read(RepositoryUrl url, String text) {
        ParsedDescriptor parsed = entityCheck.check(text.getBytes(UTF_8), LocationRef.url(fileOf(url)));
        for (DescriptorProblem problem : parsed.problems()) {
            throw new RefusedProposalException(
                    ErrorCode.INVALID_INPUT,
                    "repository",
                    "no valid descriptor can be made of it: " + problem.message());
        }
        return parsed.entities().getFirst().entity();
    }

    private String fileOf(RepositoryUrl url) {
        return url.file("HEAD", config.newDescriptorPath());
    }

    private boolean isScannedHost(RepositoryUrl url) {
        return url.host().equalsIgnoreCase(config.host());
    }

    private static RepositoryUrl parse(String repository) {
        try {
            return RepositoryUrl.parse(repository)
                    .filter(url -> !url.owner().isEmpty())
                    .orElseThrow(() -> malformed("expected https://HOST/OWNER/REPOSITORY"));
        } catch (UnreadableUrlException malformed) {
            throw malformed("expected https://HOST/OWNER/REPOSITORY");
        }
    }

    private static RefusedProposalException malformed(String expected) {
        return new RefusedProposalException(ErrorCode.INVALID_INPUT, "repository", expected);
    }
}
