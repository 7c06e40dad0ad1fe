package org.manumit.server.intake.batch;

import java.util.List;
import java.util.Map;
import org.manumit.formats.Issue;
import org.manumit.formats.Position;

/**
 * A record that cannot be used as it stands. Its text form shows the position only. Immutable.
 *
 * @param position where it stood
 * @param raw its exact text, or what of it could be read
 * @param fields its fields; empty when it could not be taken apart
 * @param issues what is wrong with it
 */
record BadRecord(Position position, String raw, Map<String, List<String>> fields, List<Issue> issues) {
    BadRecord {
        issues = List.copyOf(issues);
    }

    @Override
    public String toString() {
        return "BadRecord[" + position + "]";
    }
}
