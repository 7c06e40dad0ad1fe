package org.manumit.world.trace;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A service's record of a person whom it helps: fictional, in the fields of the Human Trafficking Case Data Standard.
 *
 * @param at when it was opened
 * @param fields values under the standard's field names
 * @param identifies whether the record says who the person is
 * @param consent whether the person's consent is recorded
 */
public record CaseRecord(long at, Map<String, List<String>> fields, boolean identifies, boolean consent)
        implements Trace {
    public CaseRecord {
        fields = Collections.unmodifiableMap(fields);
    }

    @Override
    public String toString() {
        return "CaseRecord[" + (consent ? "consent" : "no consent") + "]";
    }
}
