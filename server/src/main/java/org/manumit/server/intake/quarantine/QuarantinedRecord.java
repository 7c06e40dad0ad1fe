package org.manumit.server.intake.quarantine;

import java.util.List;
import java.util.Map;

/**
 * A record in quarantine. Its text form shows ids only. Immutable.
 *
 * @param record its number in the file, from 1
 * @param line its line, from 1; 0 when the format has none
 * @param fields its fields as they came or were mended
 * @param issues what is wrong with it
 * @param state {@code open}, {@code replayed} or {@code discarded}
 */
public record QuarantinedRecord(
        long id,
        long batchId,
        int feedId,
        String feedKey,
        long record,
        long line,
        String raw,
        Map<String, List<String>> fields,
        List<StoredIssue> issues,
        String state) {

    /** What is kept of an issue. */
    public record StoredIssue(String field, String code, String expected, String found) {
        @Override
        public String toString() {
            return "StoredIssue[" + code + "]";
        }
    }

    @Override
    public String toString() {
        return "QuarantinedRecord[" + id + ", " + state + "]";
    }
}
