package org.manumit.analytics.text;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in plain form, with the way back to where each part of it stands in the raw text.
 *
 * <p><b>Units</b> UTF-16 positions, counted from 0. <b>Cost</b> sixteen bytes for each place where the lengths differ,
 * nothing for letters that were replaced one for one; a look-up is a binary search over those places. <b>Not for</b>
 * display: what people read is the raw text.
 *
 * <p>Thread-safe (immutable). Its text form shows lengths only.
 */
public final class PlainText {

    private static final int FIELDS = 4;
    private static final int[] NO_EDITS = {};

    private final String raw;
    private final String plain;

    /** Of each edit in order: start and end in the plain text, start and end in the raw text. */
    private final int[] edits;

    private PlainText(String raw, String plain, int[] edits) {
        this.raw = raw;
        this.plain = plain;
        this.edits = edits;
    }

    /** A text that is plain already. */
    static PlainText same(String raw) {
        return new PlainText(raw, raw, NO_EDITS);
    }

    /** A text whose plain characters each come from a stretch of the raw text, both bounds rising. */
    static PlainText of(String raw, String plain, int[] starts, int[] ends) {
        int[] edits = new int[FIELDS * 4];
        int used = 0;
        int shift = 0;
        int i = 0;
        while (i < plain.length()) {
            int end = i + 1;
            while (end < plain.length() && starts[end] == starts[i] && ends[end] == ends[i]) {
                end++;
            }
            boolean asBefore = end == i + 1 && ends[i] == starts[i] + 1 && starts[i] == i + shift;
            if (!asBefore) {
                edits = used + FIELDS > edits.length ? Arrays.copyOf(edits, edits.length * 2) : edits;
                edits[used++] = i;
                edits[used++] = end;
                edits[used++] = starts[i];
                edits[used++] = ends[i];
                shift = ends[i] - end;
            }
            i = end;
        }
        return new PlainText(raw, plain, Arrays.copyOf(edits, used));
    }

    /** The text in plain form. */
    public String plain() {
        return plain;
    }

    /** The text as it was given. */
    public String raw() {
        return raw;
    }

    /**
     * Where a stretch of the raw text begins whose plain form begins here.
     *
     * @param plainIndex from 0 up to the length of the plain text; there, one past the last character that has a form
     */
    public int rawStart(int plainIndex) {
        Objects.checkIndex(plainIndex, plain.length() + 1);
        int edit = lastEditFrom(plainIndex);
        if (edit < 0) {
            return plainIndex;
        }
        boolean within = plainIndex < edits[edit + 1];
        return within ? edits[edit + 2] : plainIndex - edits[edit + 1] + edits[edit + 3];
    }

    /**
     * Where a stretch of the raw text ends whose plain form ends here.
     *
     * @param plainEnd one past the last character of the plain form
     */
    public int rawEnd(int plainEnd) {
        Objects.checkIndex(plainEnd, plain.length() + 1);
        if (plainEnd == 0) {
            return 0;
        }
        int edit = lastEditFrom(plainEnd - 1);
        if (edit < 0) {
            return plainEnd;
        }
        boolean within = plainEnd <= edits[edit + 1];
        return within ? edits[edit + 3] : plainEnd - edits[edit + 1] + edits[edit + 3];
    }

    /** Position of the last edit that begins at or before a plain position, -1 if none does. */
    private int lastEditFrom(int plainIndex) {
        int low = 0;
        int high = edits.length / FIELDS - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (edits[middle * FIELDS] <= plainIndex) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high * FIELDS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlainText that
                && raw.equals(that.raw)
                && plain.equals(that.plain)
                && Arrays.equals(edits, that.edits);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "PlainText[" + plain.length() + " of " + raw.length() + " characters]";
    }
}
