package dev.mokuroku.source;

import dev.mokuroku.entity.LocationRef;
import java.util.List;

/// A source that is too large for one step: a scan pauses between its pages, so that pushes need not wait for its
/// end. All replicas share the steps.
public interface SteppedSource extends DescriptorSource {
    /// The steps of one scan.
    interface Steps {
        /// For a scan that nobody may interrupt, of a catalog that holds nothing.
        Steps SINGLE = new Steps() {
            @Override
            public void pause() {}

            @Override
            public List<LocationRef> notYetSeen() {
                return List.of();
            }
        };

        /// Lets others refresh parts of the source, and keeps what they write. Nothing that was fetched before this
        /// call may be reported after the call.
        void pause();

        /// Stored origins that the scan has not reported yet. Those that the scan covers are removed at its end.
        List<LocationRef> notYetSeen();
    }

    /// As [DescriptorSource#scan], in steps.
    Coverage scan(ScanSession session, Steps steps) throws ScanFailedException;

    /// As [#scan], but may leave out what cannot have changed since the last scan.
    Coverage scanChanges(ScanSession session, Steps steps) throws ScanFailedException;

    @Override
    default Coverage scan(ScanSession session) throws ScanFailedException {
        return scan(session, Steps.SINGLE);
    }

    @Override
    default boolean hasSharedSteps() {
        return true;
    }
}
