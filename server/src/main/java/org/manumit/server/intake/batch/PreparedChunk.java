package org.manumit.server.intake.batch;

import java.util.List;
import org.manumit.server.intake.DraftSink.PreparedDrafts;

/**
 * A chunk that is ready to be committed. Immutable.
 *
 * @param drafts what its good records say
 * @param bad records for quarantine
 * @param unconsented numbers of the case records that identify a person without recorded consent; nothing else of them is kept
 * @param lastRecord number of its last record
 * @param records how many records it took from the file
 * @param bytesRead bytes of the file read so far
 */
record PreparedChunk(
        PreparedDrafts drafts,
        List<BadRecord> bad,
        List<Long> unconsented,
        long lastRecord,
        int records,
        long bytesRead) {
    PreparedChunk {
        bad = List.copyOf(bad);
        unconsented = List.copyOf(unconsented);
    }
}
