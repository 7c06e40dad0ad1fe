package org.manumit.formats;

/**
 * Where in its source something stood.
 *
 * @param record number of the record, counted from 1; 0 when the whole file is meant
 * @param line line on which the record starts, counted from 1; 0 when the format has no lines
 */
public record Position(long record, long line) {
    public Position {
        if (record < 0 || line < 0) {
            throw new IllegalArgumentException(
                    "record and line must not be negative but were " + record + " and " + line);
        }
    }
}
