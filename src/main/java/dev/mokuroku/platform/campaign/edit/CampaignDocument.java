package dev.mokuroku.platform.campaign.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.DescriptorFile;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import java.time.Instant;
import java.util.Map;

/// The descriptor of a campaign that a caller created.
///
/// @param content YAML
record CampaignDocument(EntityRef campaign, String content, String createdBy, Instant createdAt) {
    /// The type of the locations of these descriptors: `campaign:default/runtime-3`.
    static final String LOCATION_TYPE = "campaign";

    static LocationRef locationOf(EntityRef campaign) {
        return new LocationRef(LOCATION_TYPE, campaign.namespace() + "/" + campaign.name());
    }

    DescriptorFile file() {
        LocationRef location = locationOf(campaign);
        byte[] bytes = content.getBytes(UTF_8);
        return new DescriptorFile(location, location, DescriptorFile.hashOf(bytes), null, bytes, Map.of());
    }
}
