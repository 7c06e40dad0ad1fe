package org.manumit.formats;

import java.util.List;

/** Receives what a reader finds, in the order of the source. Called from the reading thread only. */
public interface RecordSink {
    /** Told once before the records of a table: its column names in order, also of columns without a value. */
    default void columns(List<String> names) {}

    /** Takes one readable record. */
    void record(SourceRecord record);

    /** Takes one problem; reading goes on behind it. */
    void issue(Issue issue);

    /** Polled between records; when true the reader returns quietly after the record at hand. */
    default boolean cancelled() {
        return false;
    }
}
