package org.manumit.formats;

import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param format key of the format such as {@code csv}; empty when nothing known fits
 * @param confidence from 0 (unknown) to 1 (the format's own signature was found)
 * @param options how to read it, as far as the content tells
 * @param questions what the content leaves open
 */
public record Detection(String format, double confidence, ReadOptions options, List<Question> questions) {
    public Detection {
        questions = List.copyOf(questions);
    }

    /** Whether a reader exists for what was found. */
    public boolean known() {
        return !format.isEmpty();
    }
}
