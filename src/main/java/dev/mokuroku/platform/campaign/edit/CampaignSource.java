package dev.mokuroku.platform.campaign.edit;

import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.Coverage;
import dev.mokuroku.source.DescriptorSource;
import dev.mokuroku.source.ScanSession;
import dev.mokuroku.source.SourceProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// The campaigns that callers created, as a source of descriptors.
@ApplicationScoped
class CampaignSource implements DescriptorSource, SourceProvider {
    static final String NAME = "campaigns";

    /// Commands bring each change at once; a scan only repairs what a kill left.
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final CampaignDocuments documents;

    CampaignSource(CampaignDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CampaignSource> sources() {
        return List.of(this);
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean ownsName(String source) {
        return source.equals(NAME);
    }

    @Override
    public RemovalReason removalReason() {
        return RemovalReason.DELETED;
    }

    @Override
    public Coverage scan(ScanSession session) {
        session.found(documents.all().stream().map(CampaignDocument::file).toList());
        return Coverage.everything();
    }

    @Override
    public void refresh(LocationRef origin, ScanSession session) {
        session.found(documents.all().stream()
                .map(CampaignDocument::file)
                .filter(file -> file.location().equals(origin))
                .toList());
    }
}
