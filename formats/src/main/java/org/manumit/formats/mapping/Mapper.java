package org.manumit.formats.mapping;

import org.manumit.formats.SourceRecord;

/** Turns records of one source into drafts. Thread-safe. */
public interface Mapper {
    /** Makes a draft of a record, or says what stands in the way. */
    Mapped map(SourceRecord record);
}
