package org.manumit.analytics.text.extract;

/**
 * A stretch of a raw text.
 *
 * @param start first UTF-16 position, counted from 0
 * @param end one past the last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("end must be behind start but they were " + end + " and " + start);
        }
    }

    /** Whether two stretches share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
