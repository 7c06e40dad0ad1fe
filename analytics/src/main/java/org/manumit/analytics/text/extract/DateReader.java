package org.manumit.analytics.text.extract;

import java.util.List;

/** Reads the days that a text names, each stretch once. Thread-safe (immutable). */
final class DateReader {

    void read(Reading text, List<Fact> facts) {
        int at = 0;
        while (at < text.size()) {
            CalendarDates.Read read = CalendarDates.at(text, at);
            read = read == null ? RelativeDates.at(text, at) : read;
            if (read != null) {
                facts.add(read.fact());
            }
            at = read == null ? at + 1 : Math.max(at, read.last()) + 1;
        }
    }
}
